import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/about', messages: ['fixed'], cache: 'public' }
