import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppModule } from './app.module.js'
import fastifyCookie from '@fastify/cookie'
import { addConsultationsFeed } from './features/consultations/consultations.feed.js'
import { addOneClick } from './features/notices/one-click.js'
import { addExport } from './features/identity/export.js'
import { Database } from './platform/database/database.js'
import { addConsole } from './platform/graphql/console.js'
import { addDocumentGate } from './platform/graphql/document-gate.js'
import { Operations } from './platform/graphql/operations.js'
import { Asking } from './platform/asking/asking.js'
import { Cookies } from './platform/asking/cookies.js'
import { FormToken } from './platform/asking/form-token.js'
import { addOriginCheck, allowedOrigins } from './platform/asking/origin.js'
import { openDataSource } from './platform/database/data-source.js'
import { PageServer } from './platform/pages/page-server.js'
import { addForms } from './platform/pages/sent-form.js'
import { loadWebBundle } from './platform/pages/web-bundle.js'
import { LiveReads } from './platform/realtime/live-reads.js'
import { Realtime } from './platform/realtime/realtime.js'
import { PublicReads } from './platform/reads/public-reads.js'
import type { Settings } from './platform/settings/settings.js'
import { log } from './platform/telemetry/log.js'
import { addHealth } from './platform/http/health.js'
import { addIcon } from './platform/http/icon.js'
import { tables } from './tables.js'
import { addSecurityHeaders } from './platform/http/security-headers.js'

/** The application, ready to listen; `close` ends requests, then connections. */
export interface Application {
  nest: NestFastifyApplication
  close: () => Promise<void>
}

/**
 * Puts the application together: database, GraphQL, pages, assets, health.
 * @param loadWeb gives the built web client; a test of the API gives one of its own
 * @throws DatabaseError, or an Error with one clear sentence
 */
export async function createApplication(settings: Settings, loadWeb = loadWebBundle): Promise<Application> {
  const database = await Database.open({
    url: settings.databaseUrl,
    onIdleError: (error) => log.warn({ error }, 'an idle database connection ended'),
  })
  const acts = await openDataSource({ url: settings.databaseUrl, size: 8 }, tables)
  const cookies = new Cookies(settings.publicUrl.protocol === 'https:')
  const askingOf = (request: FastifyRequest, reply: FastifyReply) =>
    new Asking(database, cookies, request, reply)
  const web = await loadWeb()
  let operations: Operations | undefined
  const known = () => {
    if (!operations) throw new Error('operations are known once the schema is built')
    return operations
  }
  let pages: PageServer | undefined
  const adapter = new FastifyAdapter({
    bodyLimit: 128 * 1024,
    // an address that cannot be decoded never reaches a route
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      if (pages) void pages.unreadable(request, reply)
      else void reply.code(400).send()
    },
  })
  const nest = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ database, acts, settings, operations: known, askingOf }),
    adapter,
    {
      logger: ['error', 'warn'],
      abortOnError: false,
      // Fastify reads JSON itself; forms are read by a parser of ours
      bodyParser: false,
    },
  )
  const server = adapter.getInstance()
  await server.register(fastifyCookie)
  const origins = allowedOrigins(settings.publicUrl, settings.host, settings.port)
  addOriginCheck(server, origins)
  addForms(server)
  addSecurityHeaders(server, settings.publicUrl.protocol === 'https:')
  addDocumentGate(server)
  await server.register(fastifyStatic, {
    root: web.assetsFolder,
    prefix: '/assets/',
    preCompressed: true,
    maxAge: '365d',
    immutable: true,
    // their names hold their digest: nobody asks again whether they changed, nor for a part of one
    lastModified: false,
    etag: false,
    acceptRanges: false,
    index: false,
    decorateReply: false,
    serveDotFiles: false,
  })
  await addConsole(server)
  addIcon(server)
  addHealth(server, database)
  addConsultationsFeed(server, database, settings.publicUrl)
  await addOneClick(server, database, acts)
  addExport(server, database, askingOf)
  await nest.init()
  operations = new Operations(nest.get(GraphQLSchemaHost).schema)
  pages = new PageServer(
    web,
    operations,
    nest.get(PublicReads),
    settings.publicUrl,
    askingOf,
    new FormToken(cookies),
  )
  const realtime = new Realtime({
    server: server.server,
    database,
    reads: nest.get(LiveReads),
    origins,
    loginOf: (header) => cookies.read({ cookies: server.parseCookie(header ?? '') }, 'login'),
  })
  const served = pages
  server.get('/', (request, reply) => served.front(request, reply))
  server.get('/*', (request, reply) => served.answer(request, reply))
  server.post('/*', (request, reply) => served.answerForm(request, reply))
  return {
    nest,
    close: async () => {
      // first: a server waits for its open sockets
      await realtime.close()
      await nest.close()
      await acts.destroy()
      await database.close()
    },
  }
}
