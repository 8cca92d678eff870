import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/accessibility', messages: ['fixed'], cache: 'public' }
