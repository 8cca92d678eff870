import {
  codeAttempts,
  codeNeeded,
  codeWrong,
  confirmLoginLink as rule,
  joinMinutes,
  linkOver,
} from '@convene/rules/joining.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import type { Asking } from '../../../platform/asking/asking.js'
import { tokenHash } from '../../../platform/asking/cookies.js'
import { statement } from '../../../platform/database/statement.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { visitor } from '../../../platform/record/system-account.js'
import { carryOutSignal } from '../../../platform/record/signal.js'
import { countAttempt } from './limits.js'
import { codeHash } from './link-secrets.js'

interface Ceremony {
  readonly id: string
  readonly browser: Buffer
  readonly code: Buffer
}

/** A ceremony that was proved: by somebody with an account, or by somebody who has none yet. */
export interface ProvedLink {
  readonly ceremony: string
  readonly account: string | null
}

const live = `purpose = 'link' and used_at is null and confirmed_at is null and expires_at > now() and attempts < ${codeAttempts}`
const byToken = statement<Ceremony>(
  'ceremony-by-token',
  `select id, browser_hash as browser, code_hash as code from login_ceremony where token_hash = $1 and ${live} for update`,
)
const ofBrowser = statement<Ceremony>(
  'ceremonies-of-browser',
  `select id, browser_hash as browser, code_hash as code from login_ceremony where browser_hash = $1 and ${live}
   order by created_at desc limit 5 for update`,
)

/**
 * Takes a link's token, a typed code, or both (trust.md S10): the token alone in the browser that asked, the code alone
 * in the browser that asked, both in another. A wrong code is counted; after five the mail is dead. Of somebody who has
 * no account the ceremony stays confirmed for this browser, until the form is filled in.
 */
export async function confirmLoginLink(
  acts: DataSource,
  asking: Asking,
  { token, code }: { readonly token: string | null; readonly code: string | null },
): Promise<ProvedLink | Refusal> {
  const tooMany = await countAttempt(asking.addressPrefix)
  if (tooMany) return tooMany
  return carryOutSignal(acts, rule, visitor, {}, async (tx) => {
    const known = asking.knownBrowser()
    const browser = known === null ? null : tokenHash(known)
    const candidates = token
      ? await tx.query(byToken, [tokenHash(token)])
      : browser === null
        ? []
        : await tx.query(ofBrowser, [browser])
    const [first] = candidates
    if (!first) return refuse(linkOver, {})
    if (token && browser !== null && first.browser.equals(browser)) return prove(tx, first.id, browser)
    if (!code) return refuse(codeNeeded, {})
    const meant = candidates.find((each) => each.code.equals(codeHash(each.id, code)))
    if (meant) return prove(tx, meant.id, tokenHash(asking.browser()))
    await tx.query('update login_ceremony set attempts = attempts + 1 where id = any ($1)', [
      candidates.map(({ id }) => id),
    ])
    return refuse(codeWrong, {})
  })
}

/** The account of the address that was proved. Without one the ceremony is now this browser's, for the form. */
async function prove(tx: Tx, ceremony: string, browser: Buffer): Promise<ProvedLink> {
  const account = await tx.one<{ id: string }>(
    `select a.id from login_ceremony c join account a on lower(a.email) = c.email where c.id = $1 and a.state = 'active'`,
    [ceremony],
  )
  if (!account)
    await tx.query(
      `update login_ceremony set confirmed_at = now(), browser_hash = $2, expires_at = now() + $3 * interval '1 minute'
       where id = $1`,
      [ceremony, browser, joinMinutes],
    )
  return { ceremony, account: account?.id ?? null }
}
