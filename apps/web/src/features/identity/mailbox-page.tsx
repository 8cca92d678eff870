import type { MailboxPageQuery } from '@convene/api-client/operations.js'
import { isLocale } from '@convene/i18n/locales.js'
import type { PageHead, PageProps } from '../../app/page'
import { EmptyState } from '../../ui/empty-state'
import { headPages, listPages } from '../../ui/list-pages'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { InstantText } from '../../ui/instant-text'

type Data = MailboxPageQuery
type Mail = NonNullable<Data['mailbox']>['edges'][number]['node']

export const head = ({ data, address }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:mailbox.title') }),
  ...(data.mailbox ? headPages(address, data.mailbox.pageInfo) : {}),
})

/** The mails of the default start, which go no further than here. */
export default function MailboxPage({ data: { mailbox }, address }: PageProps<Data>) {
  const { t } = useMessages()
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:mailbox.title')}</h1>
        <p className="text">{t('identity:mailbox.lead')}</p>
      </header>
      {mailbox?.edges.length === 0 && (
        <EmptyState sentence={t('identity:mailbox.empty')} hint={t('identity:mailbox.empty.hint')} />
      )}
      <ol className="mails">
        {mailbox?.edges.map(({ node }) => (
          <li key={node.id}>
            <OneMail mail={node} />
          </li>
        ))}
      </ol>
      {mailbox && <PageLinks {...listPages(address, mailbox.pageInfo)} />}
    </>
  )
}

function OneMail({ mail }: { mail: Mail }) {
  const { t } = useMessages()
  return (
    <article aria-labelledby={mail.id}>
      <p className="brief">
        <span>{t('identity:mailbox.to', { address: mail.to })}</span>
        <InstantText at={mail.at} zone="UTC" />
      </p>
      <div lang={mail.language} dir={mail.direction} className="prose">
        <h2 id={mail.id}>{mail.subject}</h2>
        {mail.body.map((paragraph, index) =>
          paragraph === mail.link ? (
            <p key={index}>
              <a
                href={isOurs(paragraph) ? new URL(paragraph).pathname + new URL(paragraph).search : paragraph}
              >
                <bdi dir="ltr">{paragraph}</bdi>
              </a>
            </p>
          ) : (
            <p key={index}>
              <bdi>{paragraph}</bdi>
            </p>
          ),
        )}
      </div>
    </article>
  )
}

/** Whether a link leads to a page of ours: then it is opened where the reader is, by whichever name they call this host. */
function isOurs(link: string): boolean {
  return URL.canParse(link) && isLocale(new URL(link).pathname.split('/')[1] ?? '')
}
