// Installs and builds where needed and nothing else, for .ci/run. Old syntax only, as in start.mjs.
import { onRecentNode } from './node-version.mjs'

onRecentNode(function () {
  return import('./prepare-only.mjs').then(function (module) {
    return module.prepareOnly()
  })
})
