// Over 60 lines in one function, because it is one SQL statement: what was asked, what was found, the best language of
// each, the page of them.
import { statement, type Statement } from '../../../platform/database/statement.js'
import { connectionFields, cursorSql } from '../../../platform/reads/keyset.js'
import type { SearchConnection } from '../search.type.js'
import { searchedContributions } from '../searched/contribution.js'
import { searchedDocuments } from '../searched/document.js'
import { given } from '../searched/given.js'
import { searchedInstitutions } from '../searched/institution.js'
import { searchedMilestones } from '../searched/milestone.js'
import { searchedProvisions } from '../searched/provision.js'
import type { Searched } from '../searched/searched.js'
import type { FoundHit } from './found-hit.js'

/** What a question holds: only that part of the index is asked. */
export type QuestionForm = 'words' | 'pairs' | 'words and pairs'

/** A page as the database answers it: hits whose excerpts are still to be cut. */
export interface FoundPage extends Omit<SearchConnection, 'edges'> {
  edges: { cursor: string; node: FoundHit }[]
}

const searched: readonly Searched[] = [
  searchedProvisions,
  searchedInstitutions,
  searchedDocuments,
  searchedMilestones,
  searchedContributions,
]

function textFor(form: QuestionForm): string {
  const key = `s.tier, -s.rank, s.kind_place, s.key collate "C"`
  const after = `(${given.afterTier}, ${given.afterRank}, ${given.afterPlace}, ${given.afterKey})`
  const ofKind = `(${given.kind} is null or s.kind = ${given.kind})`
  return `with given as (select ${Object.values(given).join(', ')}),
   asked as materialized (${askedQueries}),
   found as (${searched.flatMap((each) => [byText(each, form), ...byId(each, form)]).join('\n     union all ')}),
   best as materialized (
     select distinct on (kind_place, key) kind_place, kind, key, language, level as tier, rank from found
     order by kind_place, key, level, language = ${given.locale} desc, language = 'en' desc, rank desc, language
   ),
   shown as materialized (
     select s.*, row_number() over (order by ${key}) as place from best s
     where ${ofKind} and (${given.afterTier} is null or (${key}) > ${after})
     order by ${key} limit ${given.first} + 1
   ),
   rows as (
     select s.place, ${cursorSql('s.tier', '-s.rank', 's.kind_place', 's.key')} as cursor,
       json_build_object('kind', s.kind, 'path', d.path, 'label', d.label, 'heading', d.heading, 'author', d.author, 'at', d.at,
         'texts', (select json_agg(json_build_object('text', x.text, 'marked', ${marked}) order by x.number)
           from json_array_elements(d.texts) with ordinality x (text, number)
           left join asked a on a.configuration = search_configuration(s.language) where x.text ->> 'body' is not null)) as node
     from shown s cross join lateral (${searched.map((each) => `${each.details} and s.kind = '${each.kind}'`).join('\n       union all ')}) d
   )
   select json_build_object(${connectionFields('rows', given.first, `${given.afterTier} is not null and exists (select from best s where ${ofKind} and (${key}) <= ${after})`)},
     'counts', (select coalesce(json_agg(json_build_object('kind', n.kind, 'count', n.count) order by n.kind_place), '[]')
       from (select kind, kind_place, count(*) from best group by kind, kind_place) n)) as data`
}

/** All words of a text must match, in the language's stems; a text of nothing but stop words is taken literally. */
const allWords = (text: string) => {
  const query = (configuration: string) =>
    `plainto_tsquery(${configuration}, search_words(l.language, ${text}))`
  const stems = query('search_configuration(l.language)')
  return `(case when numnode(${stems}) > 0 then ${stems} else ${query(`'pg_catalog.simple'`)} end)`
}

// cast instead of parsed: nothing a reader types can be an operator or an error
const lastWordBegun = `(select (quoted.word || ':*')::tsquery from (
    select '''' || replace(replace(search_words(l.language, ${given.lastWord}), '\\', '\\\\'), '''', '''''') || '''' as word) quoted where quoted.word <> '''''')`

/** One row per text search configuration, named by one of its languages (zh: all that have no stems). */
const askedQueries = `select search_configuration(l.language) as configuration,
     ${allWords(given.words)} || ${allWords(`(case l.language when 'en' then ${given.otherSpelling} else ${given.words} end)`)}
       || coalesce(${allWords(given.wordsBefore)} && ${lastWordBegun}, ''::tsquery) as query
   from unnest(array['en', 'fr', 'es', 'ru', 'ar', 'zh']) as l (language)`

// `offset 0` keeps the join by language outside, where it would be made first: a scan of the whole table
const byQuery = (only: string | undefined) => `lateral (select * from $1 where search_vector @@ a.query
  and search_configuration(language) = a.configuration${only === undefined ? '' : ` and ${only}`} offset 0) t`

/** Rows whose text matches. Pairs only lead to candidates: each phrase must then stand in the text as it is. */
function byText({ kind, place, from, only, key, body }: Searched, form: QuestionForm): string {
  const words = form !== 'pairs'
  const pairs = form !== 'words'
  const rank = [
    ...(words ? ['1000000 * ts_rank(t.search_vector, a.query, 1)'] : []),
    ...(pairs ? ['1000000 * phrased.share'] : []),
  ].join(' + ')
  const conditions = [
    ...(only === undefined ? [] : [`t.${only}`]),
    ...(pairs ? [`t.search_grams @> ${given.pairs}`] : []),
    'phrased.whole',
  ]
  return `select ${place} as kind_place, '${kind}' as kind, ${key} as key, t.language::text as language,
       case when t.language = ${given.locale} then 2 else 3 end as level, (${rank})::int as rank
     from ${words ? 'asked a cross join ' : ''}${words ? from.replace(/^(\w+) t/, byQuery(only)) : from}
       cross join lateral (select coalesce(bool_and(strpos(dense.text, phrase) > 0), true) as whole,
         coalesce(sum(length(dense.text) - length(replace(dense.text, phrase, '')))::real / max(length(dense.text)), 0) as share
         from unnest(${given.phrases}) as phrase, (select regexp_replace(normalize(${body}, NFKC), '\\s+', '', 'g') as text) dense) phrased
     where ${conditions.join(' and ')}`
}

/** Rows that the question names by an id. */
function byId({ kind, place, from, key, exact }: Searched, form: QuestionForm): string[] {
  if (exact === null || form === 'pairs') return []
  return [
    `select ${place}, '${kind}', ${key}, t.language::text, ${exact.level}, case when t.language = ${given.locale} then 1 else 0 end
     from ${from} where ${exact.where}`,
  ]
}

const markers = `E'HighlightAll=true, StartSel=\\x02, StopSel=\\x03'`
/** The text twice over with what matches between two control characters, by stems and by whole words; null without words. */
const marked = `case when a.query is not null then json_build_array(
    ts_headline(a.configuration, search_words(s.language, x.text ->> 'body'), a.query, ${markers}),
    ts_headline('pg_catalog.simple', search_words(s.language, x.text ->> 'body'), a.query, ${markers})) end`

/** One statement per form: a condition that asks "if there are words" could not use an index. */
export const searchStatements: Readonly<Record<QuestionForm, Statement<{ data: FoundPage }>>> = {
  words: statement('search-words', textFor('words')),
  pairs: statement('search-pairs', textFor('pairs')),
  'words and pairs': statement('search-words-and-pairs', textFor('words and pairs')),
}
