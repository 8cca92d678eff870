import type { Address } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { Notice } from '../../ui/notice'

/** Says that an act needs an account, and leads to joining and back to the page of the act. */
export function JoinFirst({ next }: { next: Pick<Address, 'locale' | 'path' | 'query'> }) {
  const { t } = useMessages()
  const back = hrefOf(next, next.path, next.query).slice(next.locale.length + 1)
  return (
    <Notice kind="soon">
      <p>{t('acts:refusal.SIGN_IN_FIRST')}</p>
      <p>
        <a href={hrefOf(next, '/join', { next: back })}>{t('acts:postContribution.join.link')}</a>
      </p>
    </Notice>
  )
}
