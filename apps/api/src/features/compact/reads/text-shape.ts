import { authoredText } from '../../../platform/reads/authored-text.js'
import { registryRoomVersion, roomVersion } from '../../../platform/reads/versions.js'
import { threadCount } from '../../contributions/contribution.shape.js'
import { positionFigures } from '../../positions/figures.shape.js'
import { consultationTitle, isInvented } from '../../consultations/consultation.shape.js'
import { currentRound } from '../../consultations/round.shape.js'
import { compactRoom } from '../compact.entries.js'

/** From where a page of the text reads: the consultation `$1` as `c`, its document `d` and the version `v` that it reads. */
export const consultedText = `from consultation c join compact_document d on d.id = c.document_id
  join document_version v on v.id = c.document_version_id`

/**
 * SQL for the versions of a page of the text, over `consultedText`: the consultation's own room, those of what is said as
 * far as the page shows it, and the document's room of the registry log.
 * @param said the versions of rooms of what is said, as an SQL expression of a JSON array
 */
export function textVersions(said: string): string {
  return `(jsonb_build_array(${roomVersion('c.log_id', `'consultation'`)}, ${registryRoomVersion(`'${compactRoom('')}' || d.slug`)}) || ${said}::jsonb)`
}

/** SQL for the fields that all pages of the text share, over `consultedText`. */
export function textPageFields(locale: string): string {
  return `'consultationSlug', c.slug, 'demo', ${isInvented('c')}, 'consultationTitle', ${consultationTitle('c', locale)}, 'currentRound', ${currentRound('c', locale)},
    'documentTitle', ${authoredText({ table: 'document_version_text', column: 'title', where: 't.version_id = v.id', locale })},
    'documentSymbol', d.symbol, 'versionNumber', v.number, 'originalLanguage', d.original_language,
    'languages', (select json_agg(used.language order by used.language = d.original_language desc, used.language)
      from (select distinct language from provision_text where version_id = v.id) used)`
}

/** SQL for a `TextProvision` over a row of `provision_placement` under an alias, in the consultation `c`. */
export function textProvision(placed: string, locale: string, beside: string): string {
  const place = {
    table: 'provision_text',
    column: 'body',
    where: `t.version_id = ${placed}.version_id and t.provision_id = ${placed}.provision_id`,
  }
  return `(select json_build_object('code', own.code, 'kind', ${placed}.kind, 'text', given.text,
      'parentCode', (select over.code from provision over where over.id = ${placed}.parent_id),
      'beside', case when given.beside ->> 'language' <> given.text ->> 'language' then given.beside end,
      'addresseeClass', ${placed}.addressee_class, 'due', ${placed}.due, 'namedActors', ${placed}.named_actors,
      'targetGroups', ${placed}.target_groups, 'translationNote', ${placed}.translation_note,
      'figures', ${positionFigures('c.id', `${placed}.provision_id`)}, 'contributionCount', ${threadCount('c.id', `${placed}.provision_id`)},
      'footnoteNumbers', (select coalesce(json_agg(pf.number order by pf.number), '[]') from provision_footnote pf
        where pf.version_id = ${placed}.version_id and pf.provision_id = ${placed}.provision_id))
    from provision own, (select ${authoredText({ ...place, locale })} as text,
      ${authoredText({ ...place, locale: beside, only: `t.language = ${beside}` })} as beside) given
    where own.id = ${placed}.provision_id)`
}

/** SQL for a `NeighbourProvision` over a row of `provision_placement` under an alias. */
export function neighbourProvision(placed: string, locale: string): string {
  const where = `t.version_id = ${placed}.version_id and t.provision_id = ${placed}.provision_id`
  return `(select json_build_object('code', own.code, 'kind', ${placed}.kind,
      'text', ${authoredText({ table: 'provision_text', column: 'body', where, locale })})
    from provision own where own.id = ${placed}.provision_id)`
}

/** SQL for a list of `Footnote`, those of the version `v` for which the condition over `f` holds. */
export function footnotes(condition: string, locale: string): string {
  const where = 't.version_id = f.version_id and t.number = f.number'
  const anchored =
    'exists (select from provision_footnote pf where pf.version_id = f.version_id and pf.number = f.number)'
  return `(select coalesce(json_agg(json_build_object('number', f.number, 'anchored', ${anchored},
      'text', ${authoredText({ table: 'footnote_text', column: 'body', where, locale })}) order by f.number), '[]')
    from footnote f where f.version_id = v.id and ${condition})`
}
