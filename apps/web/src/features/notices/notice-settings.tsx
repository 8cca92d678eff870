import type { NoticesPageQuery } from '@convene/api-client/operations.js'
import type { Address, Writing } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'

/** Whether notices also go out by mail, and the threads that one follows, each with a way to stop. */
export function NoticeSettings({
  notices: { mail, hasAddress, followed },
  writing,
  address,
}: {
  notices: NoticesPageQuery['notices']
  writing: Writing
  address: Address
}) {
  const { t } = useMessages()
  return (
    <>
      <section className="chapter" aria-labelledby="mail">
        <h2 id="mail">{t('notices:mail.title')}</h2>
        {hasAddress || mail ? (
          <ActForm name="mail" writing={writing} className="form">
            <p>{t(mail ? 'notices:mail.on' : 'notices:mail.off')}</p>
            <input type="hidden" name="mail" value={mail ? 'no' : 'yes'} />
            <button className="button">{t(mail ? 'notices:mail.turn_off' : 'notices:mail.turn_on')}</button>
          </ActForm>
        ) : (
          <p>{t('notices:mail.no_address')}</p>
        )}
      </section>
      <section className="chapter" aria-labelledby="followed">
        <h2 id="followed">{t('notices:followed.title')}</h2>
        {followed.length === 0 ? (
          <p className="note">{t('notices:followed.empty')}</p>
        ) : (
          <ul className="told">
            {followed.map(({ consultation, provisionCode: code }) => (
              <li key={`${consultation} ${code}`}>
                <p id={`thread-${code}`}>
                  <a href={hrefOf(address, `/consultations/${consultation}/text/${code}`)}>
                    {t('notices:followed.thread', { code })}
                  </a>
                </p>
                <ActForm name="unfollow" writing={writing}>
                  <input type="hidden" name="consultation" value={consultation} />
                  <input type="hidden" name="code" value={code} />
                  <button className="button" aria-describedby={`thread-${code}`}>
                    {t('notices:followed.stop')}
                  </button>
                </ActForm>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
