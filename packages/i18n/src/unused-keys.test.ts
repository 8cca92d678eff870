import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { messages } from '../testing/message-files.js'
import { namespaces } from './message-keys.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folders = ['apps/web/src', 'apps/api/src', 'packages/i18n/src', 'packages/rules/src']

/**
 * Keys that code puts together, `*` for what it puts in, with everything that can stand there. A new one must be added
 * here: that keeps the search for unused keys true.
 */
const families: Readonly<Record<string, readonly string[]>> = {
  'compact:addressee.*': [
    'member_states',
    'all_stakeholders',
    'multilateral',
    'multilateral_and_regional',
    'member_states_and_regional',
  ],
  'compact:text.actions.*': [
    'member_states',
    'all_stakeholders',
    'multilateral',
    'multilateral_and_regional',
    'member_states_and_regional',
  ],
  'compact:text.filter.*': [
    'member_states',
    'all_stakeholders',
    'multilateral',
    'multilateral_and_regional',
    'member_states_and_regional',
  ],
  'compact:provision.kind.*': [
    'vision',
    'purpose',
    'scope',
    'basis',
    'introduction',
    'theme',
    'objective',
    'action',
    'sub_action',
  ],
  'compact:provision.*': ['previous', 'next'],
  'compact:group.*': [
    'state',
    'international_organization',
    'civil_society',
    'academia',
    'youth',
    'private_sector',
    'technical_community',
    'individual',
    'other',
  ],
  'compact:group.short.*': [
    'state',
    'international_organization',
    'civil_society',
    'academia',
    'youth',
    'private_sector',
    'technical_community',
    'individual',
    'other',
  ],
  'compact:stance.*': ['support', 'live_with', 'reserve', 'oppose', 'too_few'],
  'positions:yours.help.*': ['support', 'live_with', 'reserve', 'oppose'],
  'compact:named_actor.*': (
    'craf_d digital_platforms employers governments hlab ilo industry industry_associations itu joint_sdg_fund oecd_dac ohchr ' +
    'technology_developers un_country_teams un_resident_coordinators unesco unicef who wmo workers'
  ).split(' '),
  'compact:target_group.*':
    'women_and_girls rural children youth older_persons persons_with_disabilities indigenous minorities'.split(
      ' ',
    ),
  'consultations:region.*': ['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA'],
  'consultations:round.*': ['before', 'after'],
  'consultations:round.is.*': ['announced', 'open', 'reviewing', 'synthesis', 'closed'],
  'consultations:round.participation.*': ['everyone', 'accredited'],
  'moderation:rule.*': ['1', '2', '3', '4', '5', '6'],
  'moderation:rule.*.text': ['1', '2', '3', '4', '5', '6'],
  'moderation:ground.*': (
    'threat incitement child_safety hate harassment gender_based impersonation personal_data off_topic spam deception ' +
    'unlawful other'
  ).split(' '),
  'moderation:conduct.*.title': ['report', 'decision'],
  'moderation:conduct.*.text': ['report', 'decision'],
  'moderation:list.*.title': ['complained', 'held', 'hidden'],
  'moderation:list.*.empty': ['complained', 'held', 'hidden'],
  'moderation:state.*': ['held', 'published', 'hidden', 'withdrawn', 'erased'],
  'moderation:decision.*': ['hide', 'restore', 'publish', 'dismiss'],
  'moderation:case.*': ['hide', 'restore'],
  'moderation:case.*.text': ['hide', 'restore'],
  'notices:*': ['reply', 'thread_news', 'helpful'],
  'notices:decision.*': ['hide', 'restore', 'publish'],
  'fixed:accessibility.does.*': ['keyboard', 'script', 'zoom', 'language', 'colour'],
  'fixed:accessibility.*.title': ['checked', 'gaps', 'tell'],
  'fixed:accessibility.*.text': ['checked', 'gaps', 'tell'],
  'fixed:api.limit.*': ['depth', 'cost', 'aliases', 'directives', 'tokens'],
  'fixed:privacy.*.title': ['device', 'line', 'service'],
  'fixed:privacy.*.text': ['device', 'line', 'service'],
  'identity:join.demo.role.*': ['participant', 'moderator', 'co_facilitator', 'administrator'],
  'identity:close.*': ['keep', 'erase'],
  'identity:data.*.kept':
    'profile address logins passkeys links mails agreements contributions positions helpful notices complaints decisions roles record'.split(
      ' ',
    ),
  'identity:data.*.what':
    'profile address logins passkeys links mails agreements contributions positions helpful notices complaints decisions roles record'.split(
      ' ',
    ),
  'identity:data.*.why':
    'profile address logins passkeys links mails agreements contributions positions helpful notices complaints decisions roles record'.split(
      ' ',
    ),
  'identity:logins.by.*': ['link', 'passkey', 'demo'],
  'identity:own_contributions.state.contribution.*': ['held', 'published', 'hidden', 'withdrawn'],
  'identity:own_contributions.state.position.*': ['support', 'live_with', 'reserve', 'oppose', 'withdrawn'],
  'identity:purpose.*': ['terms', 'notice_mail'],
  'library:cadence.*': ['once', 'annual', 'every_2_years', 'every_4_years', 'every_10_years', 'ad_hoc'],
  'library:document.kind.*':
    'charter commitment decision declaration general_comment plan recommendation regulation report resolution treaty not_stated'.split(
      ' ',
    ),
  'library:institution.class.*': [
    'intergovernmental_body',
    'multistakeholder_body_ga',
    'un_convened_multistakeholder_forum',
    'un_organized_multistakeholder_meeting',
    'other_multistakeholder_platform',
  ],
  'library:library.*': ['institutions', 'documents', 'timeline'],
  'search:search.hit.*': ['provision', 'institution', 'document', 'milestone', 'contribution'],
  'search:search.kind.*': ['provision', 'institution', 'document', 'milestone', 'contribution'],
  'shell:failure.*.title': ['not_found', 'refused', 'failed'],
  'shell:failure.*.body': ['not_found', 'refused', 'failed'],
  'shell:foot.*': ['about', 'api', 'accessibility', 'privacy', 'terms', 'conduct', 'source'],
  'shell:language.*': ['en', 'fr', 'es', 'ru', 'zh', 'ar'],
  'shell:masthead.*': ['consultations', 'library', 'overview', 'text'],
  'shell:round.*': ['opens', 'closes', 'closed_on'],
  'shell:round.state.*': ['announced', 'open', 'reviewing', 'synthesis', 'closed'],
  'shell:stakeholder_group.*':
    'state international_organization civil_society academia youth private_sector technical_community individual other'.split(
      ' ',
    ),
  'shell:theme.*': ['light', 'dark', 'device'],
  'shell:translation.*': ['original', 'official', 'reviewed', 'machine', 'unofficial'],
}

/** The product's source as text, without its tests. */
function source(): string {
  return folders
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file))
        .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8')),
    )
    .join('\n')
}

const text = source()
const namespace = `(?:${namespaces.join('|')})`
const whole = new Set(
  [...text.matchAll(new RegExp(`['"\`](${namespace}:[\\w.]+)['"\`]`, 'g'))].map(([, key = '']) => key),
)
const made = new Set(
  [...text.matchAll(new RegExp(`\`(${namespace}:[^\`]*\\$\\{[^\`]*)\``, 'g'))].map(([, key = '']) =>
    key.replaceAll(/\$\{[^}]*\}/g, '*'),
  ),
)
const ofFamilies = Object.entries(families).flatMap(([family, members]) =>
  members.map((member) => family.replace('*', member)),
)

/** Acts have their sentences by their verbs (DESIGN §2); those of refusals are looked after by their own test. */
const verbs = [...text.matchAll(/\bact\(\{\s+verb: '(\w+)',/g)].map(([, verb = '']) => verb)

describe('keys of messages', () => {
  test('each one is used', () => {
    const used = new Set([...whole, ...ofFamilies, ...verbs.map((verb) => `acts:${verb}.entry`)])
    expect(
      [...messages.en.keys()].filter((key) => !used.has(key) && !key.startsWith('acts:refusal.')),
    ).toEqual([])
  })

  test('each one that code names is there', () => {
    expect([...whole, ...ofFamilies].filter((key) => !messages.en.has(key))).toEqual([])
  })

  test('each family that code puts together is declared, and no other', () => {
    // the code of a refusal comes from the server: each has its own test
    expect([...made].filter((family) => family !== 'acts:refusal.*').sort()).toEqual(
      Object.keys(families).sort(),
    )
  })

  test('each act that the rules declare says what it did', () => {
    expect(verbs.length).toBeGreaterThan(0)
    expect(verbs.filter((verb) => !messages.en.has(`acts:${verb}.entry`))).toEqual([])
  })
})
