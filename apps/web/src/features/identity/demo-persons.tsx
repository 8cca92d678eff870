import type { JoinPageQuery } from '@convene/api-client/operations.js'
import type { Writing } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { useMessages } from '../../ui/messages'

/** In the default start: people of the demonstration, one for each role that exists, to look around as. */
export function DemoPersons({
  persons,
  writing,
}: {
  persons: JoinPageQuery['joining']['demoPersons']
  writing: Writing
}) {
  const { t } = useMessages()
  return (
    <section className="chapter" aria-labelledby="demo-persons">
      <h2 id="demo-persons">{t('identity:join.demo.title')}</h2>
      <ActForm name="demo" writing={writing} className="form">
        <p className="note">{t('identity:join.demo.hint')}</p>
        <ul className="persons">
          {persons.map(({ account, displayName, role }) => (
            <li key={account}>
              <button className="button" name="account" value={account}>
                <bdi>{displayName}</bdi>
              </button>
              <span className="note">{t(`identity:join.demo.role.${role}`)}</span>
            </li>
          ))}
        </ul>
      </ActForm>
    </section>
  )
}
