/**
 * Long on purpose: one line per hostile file. Each is the real compact with one thing changed, and each must be refused
 * at the right place with the right words.
 */
import { describe, expect, test } from '@jest/globals'
import { at, changed, keysOf, realBytes, realFile } from '../fixtures/real-file'
import { checkCompactFile } from './check-compact-file'
import { readCompactFile } from './read-compact-file'
import type { Refusal } from './refusal'

type Hostile = [what: string, place: string, value: unknown, reason: string, refusedAt?: string]

const action = 'themes[0].actions[0]'
const nested = (levels: number): unknown => (levels === 0 ? 'deep' : [nested(levels - 1)])
const another = (path: string, change: Record<string, unknown>) => ({
  ...Object(at(realFile(), keysOf(path))),
  ...change,
})
const withMore = (path: string, ...more: unknown[]) => {
  const list = at(realFile(), keysOf(path))
  return [...(Array.isArray(list) ? list : []), ...more]
}

const hostile: Hostile[] = [
  // wrong types
  ['a number for a text', 'vision.zh', 5, 'This must be text, not a number.'],
  ['null for the text of record', 'purpose.zh', null, 'This must be text, not null.'],
  ['a list for a text', 'scope.zh', ['一'], 'This must be text, not a list.'],
  ['an object for a translation', `${action}.text.en`, { body: 'x' }, 'This must be text, not an object.'],
  ['a text for texts', 'vision', 'Our vision', 'This must be an object with named fields, not text.'],
  ['a list for an object', 'scope', [], 'This must be an object with named fields, not a list.'],
  ['a list for the source', 'source', ['zh'], 'This must be an object with named fields, not a list.'],
  ['an object for a list', 'themes', { 0: {} }, 'This must be a list, not an object.'],
  ['an object with a length for a list', 'bodies', { length: 3 }, 'This must be a list, not an object.'],
  ['null for the themes', 'themes', null, 'This must be a list, not null.'],
  ['a theme that is a number', 'themes[2]', 7, 'This must be an object with named fields, not a number.'],
  ['a text for footnote numbers', `${action}.footnotes`, '12', 'This must be a list, not text.'],
  [
    'a footnote number in text',
    `${action}.footnotes`,
    ['12'],
    'This must be a whole number, not text.',
    `${action}.footnotes[0]`,
  ],
  ['a broken footnote number', 'footnotes[0].n', 12.5, 'This must be a whole number from 1 to 9999.'],
  [
    'a footnote number without end',
    'footnotes[0].n',
    Infinity,
    'This must be a whole number from 1 to 9999.',
  ],
  ['"NaN" for a number', 'footnotes[0].n', 'NaN', 'This must be a whole number, not text.'],
  ['"NaN" for a year', 'bodies[1].since', 'NaN', 'This must be a whole number, not text.'],
  [
    '"true" for true',
    'documents[0].andSubsequentResolutions',
    'true',
    'This must be true or false, not text.',
  ],
  ['true for a link', 'bodies[0].url', true, 'This must be a web address in text, not “true”.'],
  // missing
  ['no source', 'source', undefined, 'This field is missing.'],
  ['no language of record', 'source.languageOfRecord', undefined, 'This field is missing.'],
  ['no title', 'source.title', undefined, 'This field is missing.'],
  ['no vision', 'vision', undefined, 'This field is missing.'],
  ['no themes', 'themes', undefined, 'This field is missing.'],
  ['an empty list of themes', 'themes', [], 'A compact has at least one theme.'],
  ['a theme without actions', 'themes[0].actions', undefined, 'This field is missing.'],
  ['no text of record', `${action}.text.zh`, undefined, 'The text in the language of record is missing.'],
  ['an empty text', `${action}.text.en`, '', 'This text is empty.'],
  ['a text of spaces', 'vision.zh', ' \n\u3000', 'This text is empty.'],
  ['part of a library', 'otherDocuments', undefined, 'This field is missing.'],
  [
    'a known date without the date',
    'timeline[0].date',
    null,
    'The date is missing, although its state says that it is known.',
  ],
  // languages
  [
    'an unknown language',
    'vision.tlh',
    'nuqneH',
    '“tlh” is not one of the languages en, fr, es, ru, zh, ar.',
  ],
  [
    'an unknown language in a footnote',
    'footnotes[3].de',
    'x',
    '“de” is not one of the languages en, fr, es, ru, zh, ar.',
  ],
  [
    'a hundred unknown languages',
    'scope',
    Object.fromEntries(Array.from({ length: 100 }, (_each, index) => [`x${index}`, 'x'])),
    '100 of its names are not among the languages en, fr, es, ru, zh, ar.',
  ],
  [
    'an unknown language of record',
    'source.languageOfRecord',
    'la',
    '“la” is not a language; known are en, fr, es, ru, zh, ar.',
  ],
  [
    'a language of record that the texts lack',
    'source.languageOfRecord',
    'fr',
    'The text in the language of record is missing.',
    'source.title.fr',
  ],
  // ids
  ['a number as id', `${action}.id`, 17, 'This must be an id in text, not a number.'],
  ['an empty id', `${action}.id`, '', 'This id is empty.'],
  [
    'an id of spaces',
    `${action}.id`,
    ' ',
    '“ ” is not an id: it is made of Latin letters and digits, with dots between its parts, and begins with a letter.',
  ],
  ['the id __proto__', 'themes[0].id', '__proto__', '“__proto__” may not be used as an id.'],
  ['the id constructor', 'bodies[0].id', 'constructor', '“constructor” may not be used as an id.'],
  ['the id prototype', 'timeline[0].id', 'prototype', '“prototype” may not be used as an id.'],
  [
    'an id that climbs',
    'documents[0].id',
    '../../etc/passwd',
    '“../../etc/passwd” is not an id: it is made of small Latin letters and digits, with hyphens between its parts.',
  ],
  [
    'an id with markup',
    'bodies[0].id',
    '<script>',
    '“<script>” is not an id: it is made of small Latin letters and digits, with hyphens between its parts.',
  ],
  [
    'an id with a line break at its end',
    'bodies[0].id',
    'cstd\n',
    '“cstd\\u{a}” is not an id: it is made of small Latin letters and digits, with hyphens between its parts.',
  ],
  [
    'an id that looks like another',
    `${action}.id`,
    'А.M1',
    '“А.M1” is not an id: it is made of Latin letters and digits, with dots between its parts, and begins with a letter.',
  ],
  [
    'an id without end',
    `${action}.id`,
    `A.${'M'.repeat(100)}`,
    'This id has 102 characters; it may have at most 40.',
  ],
  [
    'an action id twice in a theme',
    'themes[0].actions[1].id',
    'A.M1',
    'The id “A.M1” stands twice; first at themes[0].actions[0].id.',
  ],
  [
    'an id twice in other capitals',
    'themes[0].actions[1].id',
    'A.m1',
    'The id “A.m1” stands twice; first at themes[0].actions[0].id.',
  ],
  [
    'the id of a part before the themes',
    'themes[7].id',
    'vision',
    'The id “vision” is kept for the part of that name.',
  ],
  [
    'an institution twice',
    'bodies[1].id',
    'adhoc-cybercrime',
    'The id “adhoc-cybercrime” stands twice; first at bodies[0].id.',
  ],
  [
    'a document twice',
    'documents[1].id',
    'doc-01',
    'The id “doc-01” stands twice; first at documents[0].id.',
  ],
  [
    'a symbol that makes a known id',
    'otherDocuments[0].symbol',
    'doc 01',
    'The id “doc-01” stands twice; first at documents[0].id.',
    'otherDocuments[0]',
  ],
  [
    'a document that no id can be made for',
    'otherDocuments[3]',
    another('otherDocuments[3]', { symbol: null, organ: '大会', date: null }),
    'Neither its symbol nor its organ and date can be made into an id in Latin letters.',
  ],
  ['a milestone twice', 'timeline[4].id', 'hlp', 'The id “hlp” stands twice; first at timeline[0].id.'],
  [
    'two summits on a day',
    'wsisTimeline[1].when',
    '1998',
    'The id “wsis-1998” stands twice; first at wsisTimeline[0].',
    'wsisTimeline[1]',
  ],
  // the tree
  [
    'an objective of another theme',
    'themes[0].objectives[0].id',
    'B.O9',
    '“B.O9” stands below “A”: its id must begin with “A.”.',
  ],
  [
    'a theme below itself',
    'themes[4].actions[0].sub[0].id',
    'E',
    '“E” stands below “E.S1”: its id must begin with “E.S1.”.',
  ],
  [
    'an action that is part of itself',
    'themes[4].actions[0].sub[1].id',
    'E.S1',
    'The id “E.S1” stands twice; first at themes[4].actions[0].id.',
  ],
  [
    'a part with parts',
    'themes[4].actions[0].sub[0].sub',
    [{}],
    'Only an action has parts, and a part has none of its own.',
  ],
  [
    'an objective with parts',
    'themes[0].objectives[0].sub',
    [{}],
    'Only an action has parts, and a part has none of its own.',
  ],
  // known words
  [
    'an unknown addressee',
    `${action}.actor`,
    'the_moon',
    '“the_moon” is not a class of addressees; known are member_states, all_stakeholders, multilateral, multilateral_and_regional, member_states_and_regional.',
  ],
  [
    'an addressee from the prototype',
    `${action}.actor`,
    'toString',
    '“toString” is not a class of addressees; known are member_states, all_stakeholders, multilateral, multilateral_and_regional, member_states_and_regional.',
  ],
  ['no addressee', `${action}.actor`, undefined, 'This field is missing.'],
  [
    'an unknown target group',
    'themes[2].objectives[1].targetGroups',
    ['martians'],
    '“martians” is not a target group; known are women_and_girls, rural, children, youth, older_persons, persons_with_disabilities, indigenous, minorities.',
    'themes[2].objectives[1].targetGroups[0]',
  ],
  [
    'an unknown class of institutions',
    'bodies[0].type',
    'club',
    '“club” is not a class of institutions; known are intergovernmental_body, multistakeholder_body_ga, un_convened_multistakeholder_forum, un_organized_multistakeholder_meeting, other_multistakeholder_platform.',
  ],
  [
    'an unknown cadence',
    'bodies[0].cadence',
    'weekly',
    '“weekly” is not a cadence; known are once, annual, every_2_years, every_4_years, every_10_years, ad_hoc.',
  ],
  [
    'an unknown kind of document',
    'documents[0].kind',
    'rumour',
    '“rumour” is not a kind of document; known are declaration, treaty, resolution, general_comment, regulation, charter, recommendation, plan, commitment, decision, report.',
  ],
  [
    'an unknown state of a date',
    'timeline[0].dateStatus',
    'guessed',
    '“guessed” is not a state of a date; known are resolved_from_seeds, resolved_from_seeds_year_only, resolved_external, unresolved.',
  ],
  // dates
  ['the 30th of February', `${action}.due`, '2023-02-30', '“2023-02-30” is not in the calendar.'],
  [
    'the 29th of February in a common year',
    'documents[0].date',
    '2023-02-29',
    '“2023-02-29” is not in the calendar.',
  ],
  ['a 13th month', 'documents[0].date', '2019-13', '“2019-13” is not in the calendar.'],
  ['a month 0', 'timeline[0].date', '2019-00', '“2019-00” is not in the calendar.'],
  ['a day 0', 'documents[0].date', '2019-01-00', '“2019-01-00” is not in the calendar.'],
  ['a year 0', 'documents[0].date', '0000', 'The year of “0000” does not lie between 1800 and 2200.'],
  ['a number as date', `${action}.due`, 2030, 'This must be a date in text, not a number.'],
  [
    'a date with a time',
    `${action}.due`,
    '2030-01-01T00:00:00Z',
    '“2030-01-01T00:00:00Z” is not a date; dates are written 2030, 2019-06 or 2015-08-10.',
  ],
  [
    'a date with a line break at its end',
    `${action}.due`,
    '2030\n',
    '“2030\\u{a}” is not a date; dates are written 2030, 2019-06 or 2015-08-10.',
  ],
  [
    'a date in words',
    `${action}.due`,
    'NaN',
    '“NaN” is not a date; dates are written 2030, 2019-06 or 2015-08-10.',
  ],
  ['a span that runs backwards', 'wsisTimeline[4].when', '2008/2006', '“2008/2006” ends before it begins.'],
  [
    'a span of three',
    'wsisTimeline[4].when',
    '2006/2007/2008',
    '“2007/2008” is not a date; dates are written 2030, 2019-06 or 2015-08-10.',
  ],
  [
    'an institution that ends before it begins',
    'bodies[1].until',
    1999,
    'It ends in 1999, before it begins in 2006.',
  ],
  ['a year out of bounds', 'bodies[1].since', 20060, 'This must be a whole number from 1800 to 2200.'],
  // links
  [
    'a javascript: link',
    'bodies[0].url',
    'javascript:alert(1)',
    '“javascript:alert(1)” is not a link: it must begin with http:// or https://.',
  ],
  [
    'a JavaScript: link in other letters',
    'documents[0].url',
    ' JaVaScRiPt:alert(1)',
    '“ JaVaScRiPt:alert(1)” is not a link: it must begin with http:// or https://.',
  ],
  [
    'a data: link',
    'bodies[2].members[0].url',
    'data:text/html,<script>',
    '“data:text/html,<script>” is not a link: it must begin with http:// or https://.',
  ],
  [
    'a file: link',
    'otherDocuments[0].url',
    'file:///etc/passwd',
    '“file:///etc/passwd” is not a link: it must begin with http:// or https://.',
  ],
  [
    'a bare www address as link',
    'bodies[0].url',
    'www.itu.int',
    '“www.itu.int” is not a link: it must begin with http:// or https://.',
  ],
  [
    'a link with a line break',
    'bodies[0].url',
    'https://itu.int/\njavascript:alert(1)',
    '“https://itu.int/\\u{a}javascript:alert(1)” is not a web address.',
  ],
  ['a link without a host', 'bodies[0].url', 'https://', '“https://” is not a web address.'],
  [
    'a link that carries a password',
    'bodies[0].url',
    'https://un.org@evil.example/',
    'A link must not carry a user name or a password.',
  ],
  [
    'a link without end',
    'bodies[0].url',
    `https://un.org/${'a'.repeat(5000)}`,
    'This address has 5015 characters; it may have at most 2000.',
  ],
  // characters
  [
    'half a character',
    'vision.zh',
    '全\ud800球',
    'This text holds half of a character (a lone surrogate), as its character 2.',
  ],
  [
    'the other half first',
    'vision.en',
    '\udc00\ud800',
    'This text holds half of a character (a lone surrogate), as its character 1.',
  ],
  [
    'a replacement character',
    'timeline[0].label.zh',
    '\ufffd年',
    'This text holds a replacement character (U+FFFD): something was lost when the text was made, as its character 1.',
  ],
  [
    'a null character',
    `${action}.text.en`,
    'Com\u0000mit',
    'This text holds a control character, as its character 4.',
  ],
  [
    'an escape sequence',
    'bodies[0].name.en',
    '\u001b[2JCleared',
    'This text holds a control character, as its character 1.',
  ],
  [
    'a C1 control',
    'documents[0].organ',
    'UN\u009b',
    'This text holds a control character, as its character 3.',
  ],
  [
    'a direction override',
    'documents[0].title.en',
    'Charter \u202exe.exe',
    'This text holds a character that overrides the direction of text, as its character 9.',
  ],
  [
    'a code that is no character',
    'themes[0].title.zh',
    '\uffff',
    'This text holds a code that is no character, as its character 1.',
  ],
  // sizes
  [
    'a text of 20 MB',
    `${action}.text.zh`,
    '字'.repeat(20 * 1024 * 1024),
    'This text has 20971520 characters; it may have at most 20000.',
  ],
  [
    'an id of 20 MB',
    'bodies[0].id',
    'a'.repeat(20 * 1024 * 1024),
    'This id has 20971520 characters; it may have at most 80.',
  ],
  [
    'a title as long as a chapter',
    'themes[0].title.en',
    'a'.repeat(301),
    'This text has 301 characters; it may have at most 300.',
  ],
  [
    'a million themes',
    'themes',
    new Array(1_000_000).fill(null),
    'This list has 1000000 items; it may have at most 100.',
  ],
  [
    'a million footnote numbers',
    `${action}.footnotes`,
    new Array(1_000_000).fill(12),
    'This list has 1000000 items; it may have at most 30.',
  ],
  [
    'a million institutions',
    'bodies',
    new Array(1_000_000).fill({}),
    'This list has 1000000 items; it may have at most 500.',
  ],
  [
    'parts without number',
    'themes',
    new Array(20).fill({ actions: new Array(200).fill({ sub: [] }) }),
    'The themes hold more than 2000 objectives, actions and sub-actions.',
  ],
  ['a deeply nested text', 'vision.zh', nested(2000), 'This must be text, not a list.'],
  // footnotes
  ['a footnote twice', 'footnotes[1].n', 12, 'There are two footnotes 12.'],
  ['an anchor to nowhere', `${action}.footnotes`, [99], 'There is no footnote 99.', `${action}.footnotes[0]`],
  [
    'an anchor to a footnote 0',
    `${action}.footnotes`,
    [0],
    'This must be a whole number from 1 to 9999.',
    `${action}.footnotes[0]`,
  ],
  [
    'a footnote named twice in one place',
    `${action}.footnotes`,
    [12, 12],
    'Footnote 12 is named twice here.',
    `${action}.footnotes[1]`,
  ],
  // counts
  ['a wrong count of themes', 'counts.themes', 9, 'The file says 9 here, but holds 8.'],
  ['a wrong count of sub-actions', 'counts.subActions', 5, 'The file says 5 here, but holds 6.'],
  ['a wrong count of institutions', 'counts.bodies', 38, 'The file says 38 here, but holds 8.'],
  ['a wrong count within a theme', 'counts.perTheme.A.actions', 7, 'The file says 7 here, but holds 8.'],
  [
    'a wrong count of a class',
    'counts.perTheme.A.byActor.member_states',
    3,
    'The file says 3 here, but holds 2.',
  ],
  ['counts of a theme that is not there', 'counts.perTheme.Z', { actions: 0 }, 'There is no theme “Z”.'],
  [
    'counts of a hundred thousand themes',
    'counts.perTheme',
    Object.fromEntries(Array.from({ length: 100_001 }, (_each, index) => [`T${index}`, {}])),
    'There are counts of more than 100 themes here, the most that a file may have.',
  ],
  ['a count in text', 'counts.actions', '39', 'This must be a whole number, not text.'],
  [
    'a theme too many',
    'themes',
    withMore('themes', another('themes[0]', { id: 'I', objectives: [], actions: [] })),
    'The file says 8 here, but holds 9.',
    'counts.themes',
  ],
  // prototypes
  [
    'a field __proto__ with the text in it',
    'vision.__proto__',
    { zh: 'x' },
    'A field must not be named “__proto__”.',
    'vision',
  ],
  [
    'a field __proto__ at the top',
    '__proto__',
    { polluted: true },
    'A field must not be named “__proto__”.',
    '',
  ],
  [
    'a field __proto__ in an institution',
    'bodies[0].__proto__',
    { polluted: true },
    'A field must not be named “__proto__”.',
    'bodies[0]',
  ],
  [
    'a field __proto__ beside texts',
    'footnotes[0].__proto__',
    { zh: 'x' },
    'A field must not be named “__proto__”.',
    'footnotes[0]',
  ],
  [
    'a language named constructor',
    'scope.constructor',
    { prototype: {} },
    '“constructor” is not one of the languages en, fr, es, ru, zh, ar.',
  ],
]

const refusalsOf = (value: unknown): readonly Refusal[] => {
  const result = checkCompactFile(value)
  return result.ok ? [] : result.refusals
}

describe('a hostile compact file is refused at its place, in plain words', () => {
  test.each(hostile)('%s at %s', (_what, place, value, reason, refusedAt = place) => {
    const refusals = refusalsOf(changed(realFile(), keysOf(place), value))
    expect(refusals).toContainEqual({ path: refusedAt, reason })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('none of them is one of too few', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60)
    expect(new Set(hostile.map(([what]) => what)).size).toBe(hostile.length)
  })

  test('an object that holds itself', () => {
    const file = Object(realFile())
    file.vision = file
    file.themes[0].actions[0].sub = file.themes
    expect(refusalsOf(file)).toContainEqual({
      path: 'vision.zh',
      reason: 'The text in the language of record is missing.',
    })
  })

  test.each([
    [null, 'null'],
    [undefined, 'nothing'],
    ['{}', 'text'],
    [[], 'a list'],
    [4, 'a number'],
  ])('a file that is %p as a whole', (value, kind) => {
    expect(refusalsOf(value)).toEqual([
      { path: '', reason: `This must be an object with named fields, not ${kind}.` },
    ])
  })

  test('of many faults the first 20 are told and the others counted', () => {
    const themes = new Array(10).fill({ id: '', title: {}, objectives: [], actions: [{ id: 1 }] })
    const result = checkCompactFile(changed(realFile(), ['themes'], themes))
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.refusals).toHaveLength(20)
    expect(result.more).toBe(30)
  })

  test('the prototypes of the language are left alone', () => {
    const before = [Object.prototype, Array.prototype, String.prototype].map((each) =>
      Object.getOwnPropertyNames(each),
    )
    const polluting =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"source":{"__proto__":{"polluted":1}}}'
    expect(refusalsOf(JSON.parse(polluting))).toContainEqual({
      path: '',
      reason: 'A field must not be named “__proto__”.',
    })
    expect(
      [Object.prototype, Array.prototype, String.prototype].map((each) => Object.getOwnPropertyNames(each)),
    ).toEqual(before)
  })
})

const text = () => new TextDecoder().decode(realBytes())
const bytes = (body: string) => new TextEncoder().encode(body)
const spliced = (mark: string, ...more: number[]) => {
  const body = text()
  const index = bytes(body.slice(0, body.indexOf(mark))).length
  const whole = bytes(body)
  return new Uint8Array([...whole.subarray(0, index), ...more, ...whole.subarray(index)])
}
const once = (from: string, to: string) => bytes(text().replace(from, () => to))

describe('hostile bytes are refused in plain words', () => {
  const files: [what: string, file: () => Uint8Array, reason: string | RegExp, path?: string][] = [
    [
      'an empty file',
      () => bytes(''),
      'This is not JSON: the file ends where a value is expected, at line 1, column 1.',
    ],
    [
      'a file of 20 MB',
      () => new Uint8Array(20 * 1024 * 1024),
      'The file has 20,971,520 bytes; a compact file may have at most 8,388,608.',
    ],
    [
      'a byte that is not UTF-8',
      () => spliced('"vision"', 0xff),
      /^The file is not UTF-8 text: its byte [\d,]+ \(line \d+\) breaks it off\.$/,
    ],
    ['an overlong slash', () => spliced('"vision"', 0xc0, 0xaf), /^The file is not UTF-8 text/],
    [
      'a surrogate written as UTF-8',
      () => spliced('"vision"', 0xed, 0xa0, 0x80),
      /^The file is not UTF-8 text/,
    ],
    [
      'a file cut in the middle of a character',
      () => realBytes().subarray(0, bytes(text().slice(0, text().indexOf('全'))).length + 1),
      /^The file is not UTF-8 text/,
    ],
    [
      'UTF-16',
      () => new Uint8Array([0xff, 0xfe, 0x7b, 0]),
      'The file is not UTF-8 text: its byte 1 (line 1) breaks it off.',
    ],
    [
      'a file cut short',
      () => bytes(text().slice(0, 50_000).replace(/.$/u, '')),
      /^This is not JSON: .* at line \d+, column \d+\.$/,
    ],
    [
      'a comma too many',
      () => bytes('{"a": [1,],\n"b": 2}'),
      'This is not JSON: “]” stands where a value is expected, at line 1, column 10.',
    ],
    [
      'single quotes',
      () => bytes("{\n 'a': 1}"),
      "This is not JSON: “'” stands where a name in double quotes or “}” is expected, at line 2, column 2.",
    ],
    [
      'NaN as a value',
      () => bytes('{"a": NaN}'),
      'This is not JSON: “N” stands where a value is expected, at line 1, column 7.',
    ],
    [
      'a comment',
      () => bytes('// compact\n{}'),
      'This is not JSON: “/” stands where a value is expected, at line 1, column 1.',
    ],
    [
      'a raw line break in a text',
      () => bytes('{"a": "b\nc"}'),
      'This is not JSON: a text in double quotes breaks off at line 1, column 9.',
    ],
    [
      'a null byte between values',
      () => bytes('{"a":\u0000 1}'),
      'This is not JSON: “\\u{0}” stands where a value is expected, at line 1, column 6.',
    ],
    [
      'more behind the end',
      () => bytes('{}{}'),
      'This is not JSON: “{” stands where the end of the file is expected, at line 1, column 3.',
    ],
    [
      'a million brackets',
      () => bytes('['.repeat(1_000_000)),
      'Lists and objects are nested deeper than 64 levels at line 1, column 65.',
    ],
    [
      'a million objects',
      () => bytes('{"a":'.repeat(1_000_000)),
      'Lists and objects are nested deeper than 64 levels at line 1, column 321.',
    ],
    [
      'nesting in a field that is not read',
      () => once('"vision"', `"aside": ${'['.repeat(70)}${']'.repeat(70)}, "vision"`),
      /^Lists and objects are nested deeper than 64 levels/,
    ],
    [
      'a number of a million digits',
      () => bytes(`{"a": ${'9'.repeat(1_000_000)}}`),
      'This is not JSON: a number breaks off, or has 400 characters and more, at line 1, column 7.',
    ],
    [
      'an id given twice',
      () => once('"id": "A.M1"', '"id": "A.M1", "id": "A.M2"'),
      'This name stands twice in the same object.',
      'themes[0].actions[0].id',
    ],
    [
      'an id given twice, once escaped',
      () => once('"id": "A"', '"id": "A", "\\u0069d": "B"'),
      'This name stands twice in the same object.',
      'themes[0].id',
    ],
    [
      '__proto__ by an escape',
      () => once('"vision": {', '"vision": { "\\u005f_proto__": {"zh": "x"},'),
      'A field must not be named “__proto__”.',
      'vision',
    ],
    [
      'half a character by an escape',
      () => once('"en": "The Global', '"en": "\\ud800The Global'),
      'This text holds half of a character (a lone surrogate), as its character 1.',
      'vision.en',
    ],
    [
      'a null character by an escape',
      () => once('"en": "The Global', '"en": "\\u0000The Global'),
      'This text holds a control character, as its character 1.',
      'vision.en',
    ],
    [
      'a number beyond all bounds',
      () => once('"n": 12', '"n": 1e999'),
      'This must be a whole number from 1 to 9999.',
      'footnotes[0].n',
    ],
  ]
  test.each(files)('%s', (_what, file, reason, path = '') => {
    const result = readCompactFile(file())
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.refusals[0]).toEqual({
      path,
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    })
  })
})
