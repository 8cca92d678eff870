import { directionOf } from '@convene/i18n/locales.js'
import type { Tx } from '../../platform/database/transaction.js'
import { threadPath } from './thread-path.js'

/** A contribution that is stored as it was told, with its time: of the demo. */
export interface ToldContribution {
  readonly id: string
  readonly parentId: string | null
  readonly roundId: string
  readonly provisionId: string
  /** Whose it is: of an account, or of an organization. */
  readonly accountId: string | null
  readonly organizationId: string | null
  readonly language: string
  readonly body: string
  readonly quote: string | null
  readonly at: Date
  /** What it said before it was edited, and when that was. */
  readonly before: { readonly body: string; readonly until: Date } | null
  readonly state: 'published' | 'hidden' | 'withdrawn'
  readonly late: boolean
}

/**
 * Stores contributions that were made elsewhere than here, parents before their replies, in the caller's transaction whose
 * one entry stands for them all.
 */
export async function storeTold(
  tx: Tx,
  of: { readonly consultationId: string; readonly versionId: string },
  told: readonly ToldContribution[],
): Promise<void> {
  const paths = new Map<string, Buffer>()
  const answered = new Set(told.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))
  const rows = told.map((each) => {
    const parent = each.parentId === null ? null : paths.get(each.parentId)
    if (parent === undefined) throw new Error(`${each.id} stands before what it replies to`)
    const path = threadPath(parent, each.at, each.id)
    paths.set(each.id, path)
    return {
      ...each,
      path: path.toString('hex'),
      answered: parent !== null || answered.has(each.id),
      direction: directionOf(each.language),
      editedAt: each.before?.until ?? null,
      revision: each.before ? 1 : 0,
    }
  })
  await tx.query(
    `insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, parent_id, path, answered, account_id,
       organization_id, author_name, author_group_id, author_country, author_self_declared, author_demo, state, late, language, direction,
       body, quote, created_at, published_at, edited_at, revision)
     select c.id, $1, c."roundId", c."provisionId", $2, c."parentId", decode(c.path, 'hex'), c.answered, c."accountId",
       c."organizationId", coalesce(o.name, a.display_name), coalesce(o.stakeholder_group_id, a.stakeholder_group_id), a.country,
       o.id is null, coalesce(o.demo, a.demo), c.state, c.late, c.language, c.direction, c.body, c.quote, c.at, c.at, c."editedAt", c.revision
     from jsonb_to_recordset($3) as c (id uuid, "parentId" uuid, "roundId" uuid, "provisionId" uuid, path text, answered boolean,
         "accountId" uuid, "organizationId" uuid, state text, late boolean, language text, direction text, body text, quote text,
         at timestamptz, "editedAt" timestamptz, revision integer)
       left join account a on a.id = c."accountId" left join organization o on o.id = c."organizationId"`,
    [of.consultationId, of.versionId, JSON.stringify(rows)],
  )
  await tx.query(
    `insert into contribution_revision (consultation_id, contribution_id, number, language, direction, body, from_at, until_at)
     select $1, c.id, 1, c.language, c.direction, c.before ->> 'body', c.at, (c.before ->> 'until')::timestamptz
     from jsonb_to_recordset($2) as c (id uuid, language text, direction text, before jsonb, at timestamptz)
     where jsonb_typeof(c.before) = 'object'`,
    [of.consultationId, JSON.stringify(rows)],
  )
  await tx.query(
    `insert into thread_summary (consultation_id, provision_id, published)
     select consultation_id, provision_id, count(*) from contribution where consultation_id = $1 and state = 'published' group by 1, 2`,
    [of.consultationId],
  )
}
