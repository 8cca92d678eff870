import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { AppModule } from './app.module.js'
import { DataSource } from 'typeorm'
import { Database } from './platform/database/database.js'
import { readSettings } from './platform/settings/settings.js'

function unanswered(): never {
  throw new Error('nothing is answered while a schema is printed')
}

const url = 'postgres://localhost/none'

/** The schema as the code declares it, sorted and printed; nothing is connected to. */
export async function printedSchema(): Promise<string> {
  const nest = await NestFactory.create(
    AppModule.with({
      database: new Database({ url }),
      acts: new DataSource({ type: 'postgres', url }),
      settings: readSettings({ DATABASE_URL: url }),
      operations: unanswered,
      askingOf: unanswered,
    }),
    new FastifyAdapter(),
    { logger: ['error', 'warn'] },
  )
  await nest.init()
  const printed = printSchema(lexicographicSortSchema(nest.get(GraphQLSchemaHost).schema))
  await nest.close()
  return `${printed}\n`
}
