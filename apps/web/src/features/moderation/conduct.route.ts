import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/conduct', messages: ['moderation'], cache: 'public' }
