// Stands in for apps/api/dist/start.js: counts its own starts in the database and serves that number.
// /end ends it unexpectedly, /deaf makes it ignore SIGTERM.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const { Client } = createRequire(new URL('../../../apps/api/package.json', import.meta.url))('pg')
const { HOST, PORT, DATABASE_URL, DATABASE_OWNER_URL, CONVENE_EMBEDDED } = process.env

async function inDatabase(address, ...statements) {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  await client.connect()
  try {
    let answer
    for (const statement of statements) answer = await client.query(statement)
    return answer.rows
  } finally {
    await client.end().catch(() => {})
  }
}

console.log('convene: migrating the database')
await inDatabase(
  DATABASE_OWNER_URL,
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  'CREATE TABLE IF NOT EXISTS started (at timestamptz DEFAULT now())',
  'GRANT SELECT, INSERT ON started TO convene_service',
)
await inDatabase(DATABASE_URL, 'INSERT INTO started DEFAULT VALUES RETURNING at')

let deaf = false
const server = createServer(async (request, response) => {
  if (request.url === '/end') process.exit(3)
  if (request.url === '/deaf') deaf = true
  try {
    const [{ starts }] = await inDatabase(DATABASE_URL, 'SELECT count(*)::int AS starts FROM started')
    response.end(JSON.stringify({ starts, pid: process.pid, embedded: CONVENE_EMBEDDED }))
  } catch (error) {
    response.statusCode = 503
    response.end(error.message)
  }
})
process.on('SIGTERM', () => deaf || process.exit(0))
server.listen(Number(PORT), HOST, () => console.log(`Convene is ready at http://localhost:${PORT}/`))
