import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'

const query = `query ($locale: Locale!) { portal(locale: $locale) {
  open { slug title { body language } demo currentRound { number state closesAt } themeCount objectiveCount actionCount }
  others { slug currentRound { number } }
  milestones { id dateFrom label { language } }
  figures { documents institutions milestones milestonesNotFixed pastSessions }
} }`

let application: TestApplication
beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('the portal', () => {
  test('counts what the demo and its library hold', async () => {
    expect(await application.data(query, { locale: 'fr' })).toMatchObject({
      portal: {
        open: [
          {
            slug: 'global-digital-compact',
            title: { body: 'Pacte numérique mondial', language: 'fr' },
            demo: true,
            currentRound: { number: 2, state: 'open' },
            themeCount: 8,
            objectiveCount: 26,
            actionCount: 39,
          },
        ],
        others: [{ slug: 'decide-madrid-archive', currentRound: { number: 1 } }],
        figures: { documents: 73, institutions: 38, milestones: 12, milestonesNotFixed: 5, pastSessions: 16 },
      },
    })
  })

  test('shows the milestones in order, those without a fixed date as such', async () => {
    const { portal } = await application.data<{
      portal: { milestones: { id: string; dateFrom: string | null }[] }
    }>(query, { locale: 'en' })
    expect(portal.milestones.map(({ id }) => id)).toEqual([
      'hlp',
      'roadmap',
      'un75',
      'oca',
      'pga',
      'cofac',
      'brief',
      'issues-paper',
      'ministerial',
      'negotiations',
      'summit',
      'wsis20',
    ])
    expect(portal.milestones.filter(({ dateFrom }) => dateFrom === null)).toHaveLength(5)
  })

  test('puts what ends first first, and what is not open apart, newest first', async () => {
    const owner = await application.database.owner()
    // one more that is open and ends sooner, one that is announced, one whose only round is a draft
    for (const [slug, state, days] of [
      ['sooner', 'open', 1],
      ['later', 'announced', 90],
      ['hidden', 'draft', 5],
    ])
      await owner.query(
        `with l as (insert into log (kind) values ('consultation') returning id),
          c as (insert into consultation (slug, log_id, document_id, document_version_id, zone)
            select $1, l.id, d.id, d.current_version_id, 'UTC' from l, compact_document d where d.slug = 'global-digital-compact' returning id),
          t as (insert into consultation_text (consultation_id, language, state, title, convenor) select id, 'en', 'original', $1, 'Nobody' from c),
          r as (insert into round (consultation_id, number, state, participation, opens_at, closes_at, zone)
            select id, 1, $2, 'everyone', now() - interval '1 day', now() + make_interval(days => $3), 'UTC' from c returning id, consultation_id)
         insert into round_text (consultation_id, round_id, language, state, title, summary) select consultation_id, id, 'en', 'original', 'A', 'B' from r`,
        [slug, state, days],
      )
    expect(await application.data(query, { locale: 'en' })).toMatchObject({
      portal: {
        open: [{ slug: 'sooner' }, { slug: 'global-digital-compact' }],
        others: [
          { slug: 'hidden', currentRound: null },
          { slug: 'later', currentRound: { number: 1 } },
          { slug: 'decide-madrid-archive' },
        ],
      },
    })
  })
})
