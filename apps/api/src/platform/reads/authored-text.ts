/** Where an authored text stands: a text table, its column, and the condition that ties it to the row around it. */
export interface TextPlace {
  table: string
  column: string
  /** Over alias `t`, e.g. `t.consultation_id = c.id`. */
  where: string
  /** The asked language as an SQL expression, e.g. `$2`. */
  locale: string
  /** A further condition on the text that is given, not on the original beside it, e.g. `t.language = $3`. */
  only?: string
}

/**
 * SQL for one `AuthoredText`: the asked language, else English, else the original (DESIGN §10), with its own language,
 * direction and state, and the language of the original when this is not it. Null when no text exists.
 * The names given are constants of ours, never input; `where` may not speak of an alias `original`, which is taken here.
 */
export function authoredText({ table, column, where, locale, only }: TextPlace): string {
  const outdated = tablesWithOutdated.has(table) ? 't.outdated' : 'false'
  return `(select json_build_object(
      'body', t.${column}, 'language', t.language, 'direction', case when t.language in ('ar', 'fa', 'he', 'ur') then 'rtl' else 'ltr' end,
      'state', t.state, 'outdated', ${outdated},
      'originalLanguage', (select original.language from ${table} original where ${where.replace(/\bt\./g, 'original.')} and original.state = 'original' and original.language <> t.language limit 1))
    from ${table} t where ${where} and t.${column} is not null${only === undefined ? '' : ` and ${only}`}
    order by t.language = ${locale} desc, t.language = 'en' desc, t.state = 'original' desc limit 1)`
}

/** SQL for the original of an authored text, in whatever language it was written. */
export function originalText(place: Omit<TextPlace, 'locale'>): string {
  return authoredText({ ...place, only: `t.state = 'original'`, locale: `'en'` })
}

const tablesWithOutdated = new Set([
  'document_version_text',
  'provision_text',
  'consultation_text',
  'round_text',
  'guiding_question_text',
])
