import type { PageHead, PageProps } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { LinkList } from '../../ui/link-list'
import { useMessages, type Translate } from '../../ui/messages'

interface Data {
  kind: 'not-found' | 'refused' | 'failed'
  code: string
}

const keys = { 'not-found': 'not_found', refused: 'refused', failed: 'failed' } as const

export const head = ({ data }: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t(`shell:failure.${keys[data.kind]}.title`) }),
})

/** Says why there is nothing else here, and where to go. */
export default function FailurePage({ data, address }: PageProps<Data>) {
  const { t } = useMessages()
  const key = keys[data.kind]
  return (
    <article className="failure">
      <h1>{t(`shell:failure.${key}.title`)}</h1>
      <p className="lead">{t(`shell:failure.${key}.body`)}</p>
      {data.kind === 'failed' && (
        <p>
          <a className="button filled" href={hrefOf(address, address.path)}>
            {t('shell:failure.reload')}
          </a>
        </p>
      )}
      <h2>{t('shell:failure.ways')}</h2>
      <LinkList
        links={[
          { href: hrefOf(address, '/'), title: t('shell:failure.home') },
          { href: hrefOf(address, '/consultations'), title: t('shell:masthead.consultations') },
          { href: hrefOf(address, '/search'), title: t('shell:failure.search') },
        ]}
      />
      {data.kind !== 'not-found' && <p className="note">{t('shell:failure.code', { code: data.code })}</p>}
    </article>
  )
}
