import type { Stance } from '@convene/rules/position-figures.js'

/** How many persons of a group support, can live with, reserve on and oppose a provision. */
type Held = readonly [support: number, liveWith: number, reserve: number, oppose: number]

/** How the demo's persons stand on a provision, by stakeholder group; who of a group holds what is nobody's concern. */
export interface DemoStances {
  readonly code: string
  readonly groups: Readonly<Record<string, Held>>
}

/** An organization's position, which is public. */
export interface DemoOrganizationPosition {
  readonly code: string
  readonly by: string
  readonly stance: Stance
  readonly reason: string
  readonly language: string
}

const held = (
  civilSociety: Held,
  academia: Held,
  youth: Held,
  privateSector: Held,
  technicalCommunity: Held,
  individual: Held,
): DemoStances['groups'] => ({
  civil_society: civilSociety,
  academia,
  youth,
  private_sector: privateSector,
  technical_community: technicalCommunity,
  individual,
})

const none: Held = [0, 0, 0, 0]

/** Most are supported; some are contested, in some a group is too small to tell. */
export const demoStances: readonly DemoStances[] = [
  {
    code: 'A.O1',
    groups: held([15, 2, 0, 0], [10, 1, 0, 0], [13, 1, 0, 0], [11, 4, 1, 0], [11, 1, 0, 0], [17, 1, 0, 0]),
  },
  {
    code: 'A.M1',
    groups: held([11, 5, 1, 0], [6, 5, 0, 0], [8, 5, 0, 0], [3, 2, 10, 1], [7, 5, 0, 0], [9, 6, 2, 1]),
  },
  {
    code: 'A.M2',
    groups: held([14, 1, 0, 0], [11, 0, 0, 0], [13, 0, 0, 0], [9, 5, 0, 0], [8, 2, 0, 0], [12, 5, 0, 0]),
  },
  {
    code: 'A.S1',
    groups: held([10, 5, 0, 0], [7, 2, 0, 0], [3, 1, 0, 0], [6, 6, 1, 0], [9, 1, 0, 0], [8, 5, 0, 0]),
  },
  {
    code: 'A.S3',
    groups: held([13, 0, 0, 0], [5, 2, 0, 0], [8, 1, 0, 0], [5, 5, 0, 0], [2, 1, 0, 0], [9, 2, 0, 0]),
  },
  {
    code: 'B.M3',
    groups: held([5, 2, 6, 0], [6, 1, 0, 0], [5, 0, 0, 0], [8, 5, 0, 0], [6, 0, 0, 0], [6, 5, 5, 0]),
  },
  { code: 'B.S1', groups: held([9, 5, 0, 0], [5, 6, 0, 0], none, [5, 6, 2, 0], [10, 0, 0, 0], [6, 1, 0, 0]) },
  {
    code: 'C.O1',
    groups: held([16, 0, 0, 0], [9, 0, 0, 0], [12, 0, 0, 0], [9, 2, 0, 0], [8, 1, 0, 0], [14, 1, 0, 0]),
  },
  {
    code: 'C.O2',
    groups: held([15, 1, 0, 0], [8, 1, 0, 0], [11, 0, 0, 0], [9, 3, 0, 0], [6, 0, 0, 0], [11, 2, 0, 0]),
  },
  {
    code: 'C.S2',
    groups: held([12, 1, 0, 0], [8, 0, 0, 0], [10, 2, 0, 0], [5, 5, 6, 0], [7, 2, 0, 0], [12, 1, 0, 0]),
  },
  {
    code: 'D.M1',
    groups: held([14, 0, 0, 2], [10, 0, 0, 0], [13, 0, 0, 0], [12, 2, 0, 0], [12, 0, 0, 0], [10, 2, 0, 5]),
  },
  {
    code: 'D.S1',
    groups: held([11, 2, 0, 0], [7, 0, 0, 0], [9, 0, 0, 0], [5, 1, 6, 3], [11, 0, 0, 0], [8, 0, 0, 0]),
  },
  {
    code: 'E.S1.b',
    groups: held([6, 6, 2, 0], [5, 2, 0, 0], [6, 1, 0, 0], [2, 3, 5, 6], [3, 0, 5, 0], [5, 2, 5, 1]),
  },
  {
    code: 'E.S1.d',
    groups: held([13, 1, 0, 0], [6, 2, 0, 0], [9, 5, 0, 0], [6, 7, 0, 0], [5, 1, 5, 0], [12, 2, 0, 0]),
  },
  {
    code: 'F.M1',
    groups: held([14, 1, 0, 0], [9, 0, 0, 0], [8, 0, 0, 0], [6, 6, 0, 0], [7, 2, 0, 0], [13, 0, 0, 0]),
  },
  {
    code: 'F.S2',
    groups: held([13, 2, 0, 0], [7, 1, 0, 0], [11, 1, 0, 0], [5, 5, 5, 0], [11, 0, 0, 0], [10, 3, 0, 0]),
  },
  {
    code: 'G.M1',
    groups: held([7, 5, 0, 0], [10, 0, 0, 0], [5, 0, 0, 0], [9, 3, 0, 0], [8, 0, 0, 0], [6, 2, 0, 0]),
  },
  {
    code: 'G.M4',
    groups: held([12, 1, 0, 0], [9, 1, 0, 0], [7, 0, 0, 0], [5, 8, 2, 0], [6, 5, 0, 0], [9, 1, 0, 0]),
  },
  {
    code: 'G.M6',
    groups: held([9, 0, 5, 0], [5, 0, 5, 0], [10, 0, 0, 0], [2, 5, 7, 1], [5, 0, 5, 0], [8, 0, 5, 0]),
  },
  {
    code: 'H.O2',
    groups: held([15, 0, 0, 0], [7, 0, 0, 0], [10, 0, 0, 0], [7, 1, 0, 0], [6, 0, 0, 0], [11, 0, 0, 0]),
  },
]

/** What the demo's organizations hold, each with its reason. */
export const demoOrganizationPositions: readonly DemoOrganizationPosition[] = [
  {
    code: 'A.M1',
    by: 'meridia',
    stance: 'support',
    language: 'en',
    reason: 'Obligations by household, with support for five years and a public review, have worked for us.',
  },
  {
    code: 'A.M1',
    by: 'karanda',
    stance: 'live_with',
    language: 'en',
    reason: 'New financing models must not become new debt for administrations that cannot carry it.',
  },
  {
    code: 'A.M1',
    by: 'straits',
    stance: 'support',
    language: 'en',
    reason: 'The measure fits programmes that run already and can be tracked by locality.',
  },
  {
    code: 'A.M1',
    by: 'open-line',
    stance: 'support',
    language: 'en',
    reason:
      'With independent measurement at the point of use, nobody can be counted as connected who is not.',
  },
  {
    code: 'A.M1',
    by: 'hilltop',
    stance: 'reserve',
    language: 'en',
    reason: 'Incentives should reach small operators, who reach the hills; the text does not say so yet.',
  },
  {
    code: 'A.M1',
    by: 'exchange',
    stance: 'support',
    language: 'zh',
    reason: '开放批发接入，村庄附近的光纤才能真正用起来。',
  },
  {
    code: 'A.S3',
    by: 'voces',
    stance: 'support',
    language: 'es',
    reason: 'Con apoyo para el cuidado y el transporte, la formación llega a quienes hoy no pueden asistir.',
  },
  {
    code: 'B.S1',
    by: 'karanda',
    stance: 'reserve',
    language: 'en',
    reason: 'A target for publication needs a target for financing collection beside it.',
  },
  {
    code: 'B.S1',
    by: 'institute',
    stance: 'live_with',
    language: 'fr',
    reason:
      'Un pourcentage ne dit rien de la qualité\u00a0: la date de collecte doit être publiée avec chaque série.',
  },
  {
    code: 'C.S2',
    by: 'small-firms',
    stance: 'live_with',
    language: 'ru',
    reason: 'Общий минимум прав для всех работающих выполним и для малых предприятий.',
  },
  {
    code: 'D.M1',
    by: 'meridia',
    stance: 'support',
    language: 'en',
    reason: 'Shutdowns harm those who have least to do with their cause.',
  },
  {
    code: 'D.M1',
    by: 'ostrava-isles',
    stance: 'reserve',
    language: 'en',
    reason: 'We ask for a narrow list of measures that remain permitted, each with a decision in writing.',
  },
  {
    code: 'D.M1',
    by: 'exchange',
    stance: 'support',
    language: 'zh',
    reason: '局部措施也会影响跨境流量，应当公开并可核查。',
  },
  {
    code: 'E.S1.b',
    by: 'open-line',
    stance: 'support',
    language: 'en',
    reason: 'One council for a whole sector, selected in public, with dissenting opinions.',
  },
  {
    code: 'E.S1.b',
    by: 'hilltop',
    stance: 'oppose',
    language: 'en',
    reason: 'Costs fall on small platforms that cause little of the harm.',
  },
  {
    code: 'E.S1.d',
    by: 'youth-assembly',
    stance: 'support',
    language: 'ar',
    reason: 'قواعد تُوضع مع الأطفال والشباب لا من أجلهم فقط.',
  },
  {
    code: 'F.S2',
    by: 'meridia',
    stance: 'live_with',
    language: 'en',
    reason: 'Encryption by default is acceptable where a court can order access on the device itself.',
  },
  {
    code: 'G.M6',
    by: 'karanda',
    stance: 'live_with',
    language: 'en',
    reason: 'A duty to give reasons in public lets each State begin at once.',
  },
  {
    code: 'G.M6',
    by: 'open-line',
    stance: 'reserve',
    language: 'en',
    reason: 'The tests are right; “consider” is too weak for what fails them.',
  },
  {
    code: 'G.M6',
    by: 'faiths',
    stance: 'support',
    language: 'en',
    reason: 'Human dignity sets a limit to what may be built.',
  },
  {
    code: 'H.O2',
    by: 'straits',
    stance: 'support',
    language: 'en',
    reason: 'A small fund for translation would change who speaks.',
  },
]
