// `npm start`. Old syntax only: what needs a recent Node is loaded after the version was looked at.
import { onRecentNode } from './node-version.mjs'

onRecentNode(function () {
  return import('./launch.mjs').then(function (module) {
    return module.launch()
  })
})
