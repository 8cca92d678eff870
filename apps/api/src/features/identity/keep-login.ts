import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { loginDays } from '@convene/rules/joining.js'
import { DataSource } from 'typeorm'
import { Asking } from '../../platform/asking/asking.js'
import { transact } from '../../platform/database/transaction.js'
import { log } from '../../platform/telemetry/log.js'
import { loginSeconds } from './begin-login.js'

/**
 * Lengthens the login of whoever does something, at most once a day: thirty days from then. Reading never does, so that a
 * read stays a read.
 */
@Injectable()
export class KeepLogin implements NestInterceptor {
  constructor(@Inject(DataSource) private readonly acts: DataSource) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    if (context.getType<GqlContextType>() === 'graphql') {
      const graphql = GqlExecutionContext.create(context)
      const { parentType } = graphql.getInfo<GraphQLResolveInfo>()
      const { asking } = graphql.getContext<{ asking?: unknown }>()
      if (parentType.name === 'Mutation' && asking instanceof Asking) await this.lengthen(asking)
    }
    return next.handle()
  }

  private async lengthen(asking: Asking): Promise<void> {
    const login = await asking.login()
    if (!login?.lengthen) return
    try {
      await transact(this.acts, (tx) =>
        tx.query(
          `update login_token set last_used_at = now(), expires_at = now() + $2 * interval '1 day' where id = $1`,
          [login.id, loginDays],
        ),
      )
      asking.staySignedIn(loginSeconds)
    } catch (error) {
      // the act itself matters more; tomorrow's will lengthen it
      log.warn({ error }, 'a login was not lengthened')
    }
  }
}
