import { Catch, type ArgumentsHost } from '@nestjs/common'
import { BaseExceptionFilter } from '@nestjs/core'
import type { GqlContextType } from '@nestjs/graphql'

/**
 * What a resolver throws goes on to `describedError`, which answers it and writes the one line of the log that it is
 * worth; the framework would write another.
 */
@Catch()
export class RequestFaults extends BaseExceptionFilter<unknown> {
  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error
    super.catch(error, host)
  }
}
