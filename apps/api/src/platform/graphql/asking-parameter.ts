import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import { Asking } from '../asking/asking.js'

/**
 * Gives a resolver who asks: `@AskingParameter() asking: Asking`. Only viewer's reads and mutations take it.
 * @throws when a public page runs the operation: public pages are blind to cookies
 */
export const AskingParameter = createParamDecorator((_data: unknown, context: ExecutionContext): Asking => {
  const { asking } = GqlExecutionContext.create(context).getContext<{ asking?: unknown }>()
  if (asking instanceof Asking) return asking
  throw new Error('this operation depends on who asks: a public page cannot run it')
})
