import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { AppModule } from './app.module.js'
import { Database } from './platform/database/database.js'
import type { Operations } from './platform/graphql/operations.js'

function unanswered(): Operations {
  throw new Error('nothing is answered while a schema is printed')
}

/** The schema as the code declares it, sorted and printed; nothing is connected to. */
export async function printedSchema(): Promise<string> {
  const nest = await NestFactory.create(
    AppModule.with(new Database({ url: 'postgres://localhost/none' }), unanswered),
    new FastifyAdapter(),
    { logger: ['error', 'warn'] },
  )
  await nest.init()
  const printed = printSchema(lexicographicSortSchema(nest.get(GraphQLSchemaHost).schema))
  await nest.close()
  return `${printed}\n`
}
