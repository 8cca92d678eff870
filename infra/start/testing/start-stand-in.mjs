// `npm start` with a small server in the place of the real one, nothing installed or built, nothing synced to disk,
// and less patience.
import { fileURLToPath } from 'node:url'
import { launch } from '../launch.mjs'

const server = fileURLToPath(new URL('./stand-in-server.mjs', import.meta.url))
await launch({ server, prepared: async () => {}, serverGrace: 1500, lasting: false })
