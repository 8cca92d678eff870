/**
 * What is kept about a person, and what for: each is explained by the messages `identity:data.<purpose>.what`, `.why` and
 * `.kept` (how long). A column of a table with a person key that stands nowhere here fails a test (PRV-01, trust.md F17).
 */
type DataPurpose =
  | 'profile'
  | 'address'
  | 'logins'
  | 'passkeys'
  | 'links'
  | 'mails'
  | 'agreements'
  | 'contributions'
  | 'positions'
  | 'helpful'
  | 'notices'
  | 'complaints'
  | 'decisions'
  | 'roles'
  | 'record'

/** Why a column is not in the export: it opens something, it concerns somebody else, or it says nothing of its own. */
type Withheld = 'secret' | 'others' | 'inside'

/** A table with rows about persons. */
export interface PersonalTable {
  readonly table: string
  readonly purpose: DataPurpose
  /** Which rows are a person's, over alias `t`: SQL, `$1` is the account. */
  readonly mine: string
  /** What tells the rows of one person apart, as SQL: the export goes by it. */
  readonly order: string
  /** Columns in the export, apart by space; another purpose than the table's stands after a colon. */
  readonly given: string
  /** Columns that are not in the export, and why. */
  readonly withheld: Readonly<Partial<Record<Withheld, string>>>
}

const mine = 't.account_id = $1'

/** Every table with a person key. */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'account',
    purpose: 'profile',
    mine: 't.id = $1',
    order: 't.id::text',
    given:
      'id created_at state display_name email:address stakeholder_group_id stakeholder_group_other country region languages locale machine_use_allowed:agreements',
    withheld: { inside: 'kind demo name_skeleton' },
  },
  {
    table: 'passkey',
    purpose: 'passkeys',
    mine,
    order: 't.id::text',
    given: 'id name created_at last_used_at transports backed_up',
    withheld: { inside: 'account_id counter public_key', secret: 'credential_id' },
  },
  {
    table: 'login_token',
    purpose: 'logins',
    mine,
    order: 't.id::text',
    given: 'id by device created_at last_used_at proved_at expires_at',
    withheld: { inside: 'account_id', secret: 'token_hash' },
  },
  {
    table: 'login_ceremony',
    purpose: 'links',
    mine: 't.account_id = $1 or lower(t.email) = (select lower(email) from account where id = $1)',
    order: 't.id::text',
    given: 'purpose email:address created_at expires_at confirmed_at used_at',
    withheld: { inside: 'id account_id attempts', secret: 'browser_hash token_hash code_hash challenge' },
  },
  {
    table: 'mail',
    purpose: 'mails',
    mine: 't.account_id = $1',
    order: 't.id::text',
    given: 'to_address:address locale subject created_at expires_at',
    withheld: { inside: 'id account_id due_at attempts', secret: 'body link unsubscribe' },
  },
  {
    table: 'unsubscribe_token',
    purpose: 'mails',
    mine,
    order: 't.expires_at::text',
    given: 'expires_at',
    withheld: { inside: 'account_id', secret: 'token_hash' },
  },
  {
    table: 'consent',
    purpose: 'agreements',
    mine,
    order: `t.purpose || ' ' || to_char(t.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
    given: 'purpose terms_version given at',
    withheld: { inside: 'account_id' },
  },
  {
    table: 'appointment',
    purpose: 'roles',
    mine,
    order: 't.id::text',
    given: 'role consultation_id from_at until_at',
    withheld: { inside: 'id account_id', others: 'by_account_id' },
  },
  {
    table: 'contribution',
    purpose: 'contributions',
    mine,
    order: 't.id::text',
    given:
      'id consultation_id round_id provision_id document_version_id parent_id organization_id author_name author_group_id author_country author_organization state late language direction body quote machine_use_allowed created_at published_at edited_at revision',
    withheld: {
      inside:
        'account_id path depth answered pseudonym author_self_declared author_demo import_key orphan search_vector search_grams',
    },
  },
  {
    table: 'contribution_revision',
    purpose: 'contributions',
    mine: 't.contribution_id in (select id from contribution where account_id = $1)',
    order: `t.contribution_id || ' ' || lpad(t.number::text, 9, '0')`,
    given: 'contribution_id number language direction body from_at until_at',
    withheld: { inside: 'consultation_id' },
  },
  {
    table: 'departed_author',
    purpose: 'contributions',
    // closed accounts whose contributions the clock has not come to yet
    mine,
    order: 't.account_id::text',
    given: 'erase',
    withheld: { inside: 'account_id' },
  },
  {
    table: 'helpful_mark',
    purpose: 'helpful',
    mine,
    order: 't.contribution_id::text',
    given: 'contribution_id at',
    withheld: { inside: 'consultation_id provision_id account_id' },
  },
  {
    table: 'position',
    purpose: 'positions',
    mine,
    order: 't.id::text',
    given:
      'id consultation_id provision_id document_version_id stance reason reason_language state stated_at changed_at figured_stance figured_group_id figured_at',
    withheld: { inside: 'account_id organization_id' },
  },
  {
    table: 'complaint',
    purpose: 'complaints',
    // what one complained of; who complained of one's own texts is told to nobody
    mine,
    order: 't.id::text',
    given: 'id consultation_id contribution_id ground explanation language state created_at',
    withheld: { inside: 'account_id decision_id' },
  },
  {
    table: 'moderation_decision',
    purpose: 'decisions',
    mine: 't.decided_by = $1 or t.contribution_id in (select id from contribution where account_id = $1)',
    order: 't.id::text',
    given:
      'id consultation_id contribution_id decision rule conduct_version reason reason_language decided_at',
    withheld: { others: 'decided_by', inside: 'source' },
  },
  {
    table: 'thread_follow',
    purpose: 'notices',
    mine,
    order: `t.consultation_id || ' ' || t.provision_id`,
    given: 'consultation_id provision_id following since',
    withheld: { inside: 'account_id' },
  },
  {
    table: 'notice',
    purpose: 'notices',
    mine,
    order: 't.id::text',
    given: 'id kind consultation_id provision_id contribution_id more created_at read_at',
    withheld: { inside: 'account_id log_id number journal decision_id' },
  },
  ...(['entry', 'journal_entry'] as const).map((table) => ({
    table,
    purpose: 'record' as const,
    mine,
    order: `t.log_id || ' ' || lpad(t.number::text, 18, '0')`,
    given: `log_id number kind ids at${table === 'entry' ? '' : ' audience'}`,
    withheld: { inside: 'account_id commitments' },
  })),
  {
    table: 'act',
    purpose: 'record',
    mine,
    order: `t.log_id || ' ' || t.act_id`,
    given: 'log_id act_id verb number journal_number',
    withheld: { inside: 'account_id', secret: 'content_salt content_hmac' },
  },
]

/** The columns of a table that stand in the export, each with what it is for. */
export function givenColumns({ given, purpose }: PersonalTable): { column: string; purpose: string }[] {
  return given.split(' ').map((each) => {
    const [column = '', other = purpose] = each.split(':')
    return { column, purpose: other }
  })
}
