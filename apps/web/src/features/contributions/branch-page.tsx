import type { BranchQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { BackLink } from '../../ui/back-link'
import { Code } from '../../ui/code'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { commentPath, provisionPath } from './addresses'
import { Thread, threadForClient, threadHead } from './thread.part'

type Data = BranchQuery

export const head = ({ data: { branch }, address }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('contributions:branch.title', { provision: branch?.code ?? '' }) }),
  description: branch?.consultationTitle.body ?? '',
  ...(branch ? threadHead(branch.thread, address) : {}),
})

export const frame = ({ data: { branch } }: PageProps<Data>): PageFrame =>
  branch
    ? { consultation: { slug: branch.consultationSlug, title: branch.consultationTitle }, item: 'text' }
    : {}

export const forClient = (data: Data): Data =>
  data.branch ? { ...data, branch: { ...data.branch, thread: threadForClient(data.branch.thread) } } : data

/** One contribution with what it replies to above it and the replies below it: where a thread goes on that is too deep for its page. */
export default function BranchPage({ data: { branch }, address }: PageProps<Data>) {
  const { t } = useMessages()
  if (!branch) return null
  const { ancestors, thread, code, provisionText, consultationSlug } = branch
  const path = provisionPath(address)
  // as deep as the conversation's own page goes
  const shown = ancestors.find(({ depth }) => depth === 8)?.id ?? address.params['id'] ?? ''
  return (
    <article className="single branch">
      <BackLink
        href={hrefOf(address, '') + commentPath(address, shown)}
        place={t('contributions:branch.place')}
      >
        <a href={hrefOf(address, path)} className="up">
          <Code>{code}</Code>
        </a>
      </BackLink>
      <h1>{t('contributions:branch.title', { provision: code })}</h1>
      {provisionText && (
        <blockquote className="quoted">
          <Authored text={provisionText} as="p" />
        </blockquote>
      )}
      {ancestors.length > 0 && (
        <ol className="ancestors">
          {ancestors.map(({ id, authorName, excerpt, language, direction }) => (
            <li key={id}>
              <a href={hrefOf(address, `${path}/comments/${id}`)}>
                <bdi>{authorName ?? t('contributions:comment.deleted')}</bdi>
              </a>{' '}
              <span lang={language ?? undefined} dir={direction ?? undefined}>
                {excerpt}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Thread
        thread={thread}
        address={address}
        consultation={consultationSlug}
        code={code}
        whole={false}
        top={(ancestors.at(-1)?.depth ?? 0) + 1}
      />
    </article>
  )
}
