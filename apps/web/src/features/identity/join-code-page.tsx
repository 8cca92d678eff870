import type { JoinCodePageQuery } from '@convene/api-client/operations.js'
import { linkMinutes } from '@convene/rules/joining.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { CodeField } from './code-field'
import { withNext } from './next'

type Data = JoinCodePageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:join_code.title') }),
})

/** After a mail was asked for: its code can be typed here, or its link opened. */
export default function JoinCodePage({ data: { joining }, address, writing }: PageProps<Data>) {
  const { t } = useMessages()
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:join_code.title')}</h1>
        <p className="text">{t('identity:join_code.sent', { minutes: linkMinutes })}</p>
        {joining.tryingOut && (
          <p className="note">
            {t('identity:join.mailbox.hint')}{' '}
            <a href={hrefOf(address, '/mailbox')}>{t('identity:join.mailbox')}</a>
          </p>
        )}
      </header>
      {writing && (
        <ActForm name="confirm" writing={writing} className="form">
          <CodeField writing={writing} />
          <p>
            <button className="button filled">{t('identity:join_code.button')}</button>
          </p>
          <p>
            <a href={`/${address.locale}${withNext('/join', address)}`}>{t('identity:join_code.again')}</a>
          </p>
        </ActForm>
      )}
    </>
  )
}
