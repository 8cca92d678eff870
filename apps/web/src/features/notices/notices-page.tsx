import type { NoticesPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { headPages, listPages } from '../../ui/list-pages'
import { useMessages, type Translate } from '../../ui/messages'
import { PageLinks } from '../../ui/page-links'
import { NoticeItem } from './notice-item'
import { NoticeSettings } from './notice-settings'

type Props = PageProps<NoticesPageQuery>

export const head = ({ data, address }: Props, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('notices:page.title') }),
  ...headPages(address, data.notices.pageInfo),
})

/** What one is told, newest first, with a mark for what was not read; below, whether it also goes out by mail. */
export default function NoticesPage({ data: { notices }, address, writing }: Props) {
  const { t } = useMessages()
  const newest = notices.edges[0]?.node
  return (
    <>
      <header className="page-head">
        <h1>{t('notices:page.title')}</h1>
        {notices.signedIn && newest && <p>{t('notices:page.unread', { count: notices.unread })}</p>}
      </header>
      {!notices.signedIn && (
        <EmptyState
          sentence={t('notices:page.signed_out')}
          link={{ href: hrefOf(address, '/join'), text: t('notices:page.sign_in') }}
        />
      )}
      {notices.signedIn && !newest && (
        <EmptyState sentence={t('notices:page.empty')} hint={t('notices:page.empty.hint')} />
      )}
      {newest && (
        <>
          {notices.unread > 0 && writing && !address.query['after'] && (
            <ActForm name="read" writing={writing}>
              <input type="hidden" name="newest" value={newest.id} />
              <button className="button">{t('notices:page.mark_read')}</button>
            </ActForm>
          )}
          <ol className="told">
            {notices.edges.map(({ node }) => (
              <NoticeItem key={node.id} notice={node} address={address} />
            ))}
          </ol>
          <PageLinks {...listPages(address, notices.pageInfo)} />
        </>
      )}
      {notices.signedIn && writing && (
        <NoticeSettings notices={notices} writing={writing} address={address} />
      )}
    </>
  )
}
