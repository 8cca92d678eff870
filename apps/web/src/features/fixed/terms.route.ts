import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/terms', messages: ['fixed'], cache: 'public' }
