import { consultation } from './product.js'

/** Languages of the interface, as addresses have them. */
export const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

/** A kind of page, by one address of it below the language. */
export interface PageKind {
  readonly path: string
  /** The status it answers with; 200 unless said. */
  readonly status?: 404
}

/** A comment of the demo's, on A.M1. */
const comment = '00000000-0000-4000-8000-0000000c0001'

/** One address of each kind of page, and of each kind's states that look different. A route without one fails a test. */
export const pageKinds: readonly PageKind[] = [
  { path: '' },
  { path: '/consultations' },
  { path: consultation },
  { path: `${consultation}/rounds/1` },
  { path: `${consultation}/rounds/2` },
  { path: `${consultation}/rounds/3` },
  { path: `${consultation}/text` },
  { path: `${consultation}/text?beside=zh` },
  { path: `${consultation}/text?addressee=multilateral` },
  { path: `${consultation}/text/A.M1` },
  { path: `${consultation}/text/A.M1?beside=zh` },
  { path: `${consultation}/text/A.M1?order=unanswered` },
  { path: `${consultation}/text/A.M1?comment=${comment}` },
  { path: `${consultation}/text/A.M1/position` },
  { path: `${consultation}/text/A.M1/write` },
  { path: `${consultation}/text/A.M1/write?reply=${comment}` },
  { path: `${consultation}/text/A.M1/comments/${comment}` },
  { path: `${consultation}/text/A.M1/comments/${comment}/edit` },
  { path: `${consultation}/text/A.M1/comments/${comment}/helpful` },
  { path: `${consultation}/text/A.M1/comments/${comment}/history` },
  { path: `${consultation}/text/A.M1/comments/${comment}/withdraw` },
  { path: '/consultations/decide-madrid-archive/text/P.50' },
  { path: '/library/institutions' },
  { path: '/library/institutions/cstd' },
  { path: '/library/documents' },
  { path: '/library/documents/doc-01' },
  { path: '/library/timeline' },
  { path: '/library/timeline/hlp' },
  { path: '/search' },
  { path: '/search?q=Internet' },
  { path: '/search?q=zzqqxxyy' },
  { path: '/join' },
  { path: '/join?next=/about' },
  { path: '/join/code' },
  { path: '/join/link' },
  { path: '/join/profile' },
  { path: '/mailbox' },
  { path: '/sign-out' },
  { path: '/account' },
  { path: '/account/address' },
  { path: '/account/close' },
  { path: '/account/contributions' },
  { path: '/account/data' },
  { path: '/account/logins' },
  { path: '/about' },
  { path: '/accessibility' },
  { path: '/api' },
  { path: '/privacy' },
  { path: '/source' },
  { path: '/terms' },
  { path: '/conduct' },
  { path: `${consultation}/text/A.M1/comments/${comment}/complain` },
  { path: '/moderation' },
  { path: `/moderation/${comment}` },
  { path: '/notices' },
  { path: '/mail/unsubscribe' },
  { path: '/mail/unsubscribe?token=a-link-of-a-mail' },
  { path: '/nothing-stands-here', status: 404 },
]

/** Kinds of page that are not variants of another by query. */
export const plainPages = pageKinds.filter(({ path }) => !path.includes('?') || path.endsWith('?q=Internet'))
