// Stands in for apps/api/dist/main.js: tells what a command finds around it.
import { createRequire } from 'node:module'

const { Client } = createRequire(new URL('../../../apps/api/package.json', import.meta.url))('pg')
const [command, ...rest] = process.argv.slice(2)

async function askDatabase(sql) {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

const commands = {
  migrate: () => console.log('migrated'),
  show: async () => {
    const [{ begun }] = await askDatabase('SELECT pg_postmaster_start_time()::text AS begun')
    console.log(
      JSON.stringify({ cwd: process.cwd(), rest, server: begun, embedded: process.env.CONVENE_EMBEDDED }),
    )
  },
  help: () => console.log(`address: ${process.env.DATABASE_URL ?? 'none'}`),
  refuse: () => {
    console.error('refused: line 3')
    process.exitCode = 4
  },
  echo: () => process.stdin.pipe(process.stdout),
  wait: () => {
    console.log('waiting')
    process.on('SIGTERM', () => process.exit(0))
    setInterval(() => {}, 1000)
  },
}
await commands[command]()
