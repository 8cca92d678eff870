import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/api', messages: ['fixed'], cache: 'public' }
