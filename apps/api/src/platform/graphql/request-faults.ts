import { Catch, type ExceptionFilter } from '@nestjs/common'
import { GraphQLError } from 'graphql'

/** A GraphQLError that a resolver throws speaks of the request: it is answered, and no line of the log is spent on it. */
@Catch(GraphQLError)
export class RequestFaults implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError): never {
    throw error
  }
}
