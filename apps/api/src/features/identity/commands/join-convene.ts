import { ceremonyOver, joinConvene as rule, passkeyNotTaken, type JoinFacts } from '@convene/rules/joining.js'
import { notFound, refuse, type Refusal } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { isRefusal } from '../../../platform/record/signal.js'
import type { NewPasskey } from '../ceremonies/answer-passkey.js'
import { keepPasskey } from './add-passkey.js'
import { accountJoined } from '../joining.entries.js'
import { fitName } from '../names.js'

/** What somebody says of themselves when they join. */
export interface Joining {
  /** The ceremony that proved the address, or that the passkey answered: it gives the account its id. */
  readonly ceremony: string
  /** The new passkey, when it is one that was proved. */
  readonly passkey: NewPasskey | null
  readonly passkeyName: string
  readonly displayName: string
  readonly group: string
  readonly groupOther: string | null
  readonly country: string | null
  readonly region: string | null
  readonly languages: readonly string[]
  readonly locale: string
  readonly oldEnough: boolean
  readonly minimumAge: number
  readonly termsVersion: number
  /** Purposes consented to, beside the terms. */
  readonly consents: readonly string[]
}

/**
 * Makes an account. Its id is the ceremony's, so that the same act again finds the first; the ceremony is used up.
 * Refused with CEREMONY_OVER when somebody joined with the address in the meantime.
 */
export const joinConvene = command(rule, {
  log: registryLog,
  content: ({ passkey, minimumAge: _age, ...said }: Joining) => ({
    ...said,
    languages: [...said.languages],
    consents: [...said.consents],
    passkey: passkey?.credential.id ?? null,
  }),
  facts: async (tx, _person, input): Promise<JoinFacts | Refusal> => {
    const found = await tx.one<{ live: boolean; group: boolean; terms: boolean; country: boolean }>(
      `select exists (
           select from login_ceremony where id = $1 and used_at is null and expires_at > now()
             and (purpose = 'passkey_join' or confirmed_at is not null)) as live,
         exists (select from stakeholder_group where id = $2 and not by_accreditation) as group,
         $3 = (select max(version) from terms_version) as terms,
         $4::text is null or exists (select from country where code = $4) as country`,
      [input.ceremony, input.group, input.termsVersion, input.country],
    )
    if (!found?.country) return refuse(notFound, {})
    return {
      ceremonyIsLive: found.live,
      groupCanBeChosen: found.group,
      agreesToTermsInForce: found.terms,
      oldEnough: input.oldEnough,
      minimumAge: input.minimumAge,
    }
  },
  run: async (tx, { input, act }) => {
    const name = await fitName(tx, input.displayName)
    if (isRefusal(name)) return name
    const used = await tx.one<{ email: string | null }>(
      'update login_ceremony set used_at = now() where id = $1 and used_at is null returning email',
      [input.ceremony],
    )
    if (!used) return refuse(ceremonyOver, {})
    const born = await tx.one(
      `insert into account (id, kind, display_name, name_skeleton, email, stakeholder_group_id, stakeholder_group_other,
         country, region, languages, locale)
       select $1, 'person', $2, $3, $4, g.id, case when g.takes_free_text then nullif(trim($6), '') end, $7, $8, $9, $10
       from stakeholder_group g where g.id = $5
       on conflict do nothing returning id`,
      [
        input.ceremony,
        name.name,
        name.skeleton,
        used.email,
        input.group,
        input.groupOther,
        input.country,
        input.region,
        input.languages,
        input.locale,
      ],
    )
    if (!born) return refuse(ceremonyOver, {})
    await tx.query(
      `insert into consent (account_id, purpose, terms_version, given)
       select $1, purpose, $2, true from unnest($3::text[]) as purposes (purpose)`,
      [input.ceremony, input.termsVersion, ['terms', ...input.consents]],
    )
    if (input.passkey) {
      const kept = await keepPasskey(tx, input.ceremony, input.passkey, input.passkeyName)
      if (kept === null) return refuse(passkeyNotTaken, {})
    }
    const ids = { account: input.ceremony }
    return done(await append(tx, { ...act, kind: accountJoined, ids, rooms: [], fields: {} }), undefined)
  },
})
