import { createServer } from 'node:net'
import { PlainError } from './plain-error.mjs'

/**
 * Listens on the address for a moment, so that a busy port is known before anything else is touched.
 * @param {string} host
 * @param {number} port
 * @throws PlainError naming the port and what to do
 */
export async function tryPort(host, port) {
  try {
    await listenOnce(host, port)
  } catch (error) {
    throw portTrouble(error, host, port)
  }
}

/** A port of the loopback interface that nobody listens on now. Another process may take it before we do. */
export const freePort = () => listenOnce('127.0.0.1', 0)

const listenOnce = (host, port) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      const taken = server.address().port
      server.close(() => resolve(taken))
    })
  })

function portTrouble(error, host, port) {
  if (error.code === 'EADDRINUSE')
    return new PlainError(
      `Port ${port} on ${host} is already in use: stop what listens there, or choose another port, such as PORT=${port < 65535 ? port + 1 : 3000} npm start.`,
    )
  if (error.code === 'EACCES')
    return new PlainError(`Port ${port} may not be opened by this account: choose one above 1023 with PORT.`)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code))
    return new PlainError(
      `HOST is ${host}, which is no address of this machine, so port ${port} cannot be opened: use 127.0.0.1 or 0.0.0.0.`,
    )
  return new PlainError(
    `Port ${port} on ${host} cannot be opened (${error.code ?? error.message}): choose another.`,
  )
}
