import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/privacy', messages: ['fixed', 'identity'], cache: 'public' }
