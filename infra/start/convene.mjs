// `npm run convene -- <command>`. Old syntax only: what needs a recent Node is loaded after the version was looked at.
import { onRecentNode } from './node-version.mjs'

onRecentNode(function () {
  return import('./run-command.mjs').then(function (module) {
    return module.runCommand(process.argv.slice(2))
  })
})
