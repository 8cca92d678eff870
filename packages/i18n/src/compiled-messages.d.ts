import type { CompiledMessages } from './format-message.js'

/** One namespace of one language, compiled by `build.mjs`. */
declare const messages: CompiledMessages
export default messages
