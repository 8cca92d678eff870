import type { AccountPageQuery } from '@convene/api-client/operations.js'
import { locales, ownNames } from '@convene/i18n/locales.js'
import type { Writing } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { groupName } from '../../ui/group-name'
import { useMessages } from '../../ui/messages'

type Page = AccountPageQuery['ownAccount']
const regions = ['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA'] as const

/** The form of what one says of oneself, filled in with what one said last. One field after the other, so it is long. */
export function AccountProfile({
  account,
  choices,
  writing,
}: {
  account: NonNullable<Page['account']>
  choices: Pick<Page, 'countries' | 'stakeholderGroups'>
  writing: Writing
}) {
  const { t } = useMessages()
  const before = (field: string, stored: string | null) => written(writing, 'profile', field, stored ?? '')
  const languages =
    writing.sent?.form === 'profile' ? (writing.sent.fields['languages'] ?? []) : account.languages
  // a language that was named elsewhere stays named
  const offered = [...locales, ...languages.filter((each) => !locales.some((locale) => locale === each))]
  const groups = choices.stakeholderGroups.filter(
    ({ id, byAccreditation }) => !byAccreditation || id === account.group,
  )
  return (
    <ActForm name="profile" writing={writing} className="form">
      <p className="note">{t('identity:account.profile.later')}</p>
      <div className="field">
        <label htmlFor="displayName">{t('identity:join_profile.name')}</label>
        <input
          id="displayName"
          name="displayName"
          dir="auto"
          required
          maxLength={80}
          aria-describedby="name-hint"
          defaultValue={before('displayName', account.displayName)}
        />
        <p className="note" id="name-hint">
          {t('identity:join_profile.name.hint')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="group">{t('identity:join_profile.group')}</label>
        <select
          id="group"
          name="group"
          required
          aria-describedby="group-hint"
          defaultValue={before('group', account.group)}
        >
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
      <div className="field">
        <label htmlFor="groupOther">{t('identity:join_profile.group_other')}</label>
        <input
          id="groupOther"
          name="groupOther"
          dir="auto"
          maxLength={80}
          defaultValue={before('groupOther', account.groupOther)}
        />
      </div>
      <Choice
        name="country"
        label={t('identity:join_profile.country')}
        none={t('identity:join_profile.not_stated')}
        value={before('country', account.country)}
        options={choices.countries.map(({ code, name }) => [code, name])}
      />
      <Choice
        name="region"
        label={t('identity:join_profile.region')}
        none={t('identity:join_profile.not_stated')}
        value={before('region', account.region)}
        options={regions.map((region) => [region, t(`consultations:region.${region}`)])}
      />
      <fieldset>
        <legend>{t('identity:join_profile.languages')}</legend>
        {offered.map((each) => (
          <label key={each} className="tick">
            <input type="checkbox" name="languages" value={each} defaultChecked={languages.includes(each)} />
            <span lang={each}>{nameOf(each)}</span>
          </label>
        ))}
      </fieldset>
      <Choice
        name="locale"
        label={t('identity:account.locale')}
        value={before('locale', account.locale)}
        options={locales.map((each) => [each, ownNames[each]])}
      />
      <p>
        <button className="button filled">{t('identity:account.save')}</button>
      </p>
    </ActForm>
  )
}

/** One of several; `none` is offered first where nothing need be said. */
function Choice({
  name,
  label,
  none,
  value,
  options,
}: {
  name: string
  label: string
  none?: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

function nameOf(language: string): string {
  const locale = locales.find((each) => each === language)
  return locale ? ownNames[locale] : language
}
