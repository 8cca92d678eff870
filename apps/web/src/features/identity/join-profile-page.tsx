import type { JoinProfilePageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { groupName } from '../../ui/group-name'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { JoinMore } from './join-more'
import { PasskeyJoin } from './passkey-join'

type Data = JoinProfilePageQuery

export const head = (_: PageProps<Data>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('identity:join_profile.title') }),
})

/**
 * The form of joining, after an address was proved, or with a new passkey: a name, a group, two ticks. All else may stay
 * empty and is out of the way.
 */
export default function JoinProfilePage({ data: { joinForm }, address, writing }: PageProps<Data>) {
  const { t, rich } = useMessages()
  if (!writing) return null
  const byPasskey = joinForm.provedAddress === null || address.query['by'] === 'passkey'
  const before = (field: string) => written(writing, 'join', field)
  const groups = joinForm.groups.filter(({ byAccreditation }) => !byAccreditation)
  const form = (
    <ActForm name="join" writing={writing} className="form">
      {byPasskey && <input type="hidden" name="passkey" defaultValue={before('passkey')} />}
      <div className="field">
        <label htmlFor="displayName">{t('identity:join_profile.name')}</label>
        <input
          id="displayName"
          name="displayName"
          dir="auto"
          required
          minLength={2}
          maxLength={80}
          autoComplete="username"
          aria-describedby="name-hint"
          defaultValue={before('displayName')}
        />
        <p className="note" id="name-hint">
          {t('identity:join_profile.name.hint')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="group">{t('identity:join_profile.group')}</label>
        <select id="group" name="group" required defaultValue={before('group')} aria-describedby="group-hint">
          <option value="">{t('identity:join_profile.choose')}</option>
          {groups.map(({ id, parent }) => (
            <option key={id} value={id}>
              {parent === null ? groupName(t, id) : `${groupName(t, parent)} – ${groupName(t, id)}`}
            </option>
          ))}
        </select>
        <p className="note" id="group-hint">
          {t('identity:join_profile.group.hint')}
        </p>
      </div>
      <JoinMore writing={writing} locale={address.locale} countries={joinForm.countries} />
      <div>
        <label className="tick">
          <input
            type="checkbox"
            name="oldEnough"
            value="yes"
            required
            defaultChecked={before('oldEnough') === 'yes'}
          />
          <span>{t('identity:join_profile.age', { age: joinForm.minimumAge })}</span>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            name="terms"
            value={joinForm.termsVersion}
            required
            defaultChecked={before('terms') === String(joinForm.termsVersion)}
          />
          <span>
            {rich(
              'identity:join_profile.terms',
              { version: joinForm.termsVersion },
              {
                terms: (inside) => <a href={hrefOf(address, '/terms')}>{inside}</a>,
              },
            )}
          </span>
        </label>
      </div>
      <p>
        <button className="button filled" {...(byPasskey ? { 'data-needs-client': '' } : {})}>
          {t(byPasskey ? 'identity:join_profile.button.passkey' : 'identity:join_profile.button')}
        </button>
      </p>
    </ActForm>
  )
  return (
    <>
      <header className="page-head">
        <h1>{t('identity:join_profile.title')}</h1>
        <p className="text">
          {byPasskey
            ? t('identity:join_profile.passkey')
            : t('identity:join_profile.address', { address: joinForm.provedAddress ?? '' })}
        </p>
        {byPasskey && <p className="without-script note">{t('identity:join.passkey.needs_script')}</p>}
      </header>
      {byPasskey ? <PasskeyJoin>{form}</PasskeyJoin> : form}
    </>
  )
}
