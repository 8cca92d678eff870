import type { Route } from '../../app/page'

export const route: Route<null, null> = { path: '/source', messages: ['fixed'], cache: 'public' }
