import ChevronDown from 'lucide-react/icons/chevron-down'
import type { JoinProfilePageQuery } from '@convene/api-client/operations.js'
import { locales, ownNames, type Locale } from '@convene/i18n/locales.js'
import { consentPurposes } from '@convene/rules/consent.js'
import type { Writing } from '../../app/page'
import { written } from '../../ui/act-form'
import { Icon } from '../../ui/icon'
import { useMessages } from '../../ui/messages'

const regions = ['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA'] as const

/** What somebody may say when they join, and need not: it starts closed, and open again when it came back filled in. */
export function JoinMore({
  writing,
  locale,
  countries,
}: {
  writing: Writing
  locale: Locale
  countries: JoinProfilePageQuery['joinForm']['countries']
}) {
  const { t } = useMessages()
  const before = (field: string) => written(writing, 'join', field)
  const ticked = (field: string, value: string, otherwise: boolean) =>
    writing.sent?.form === 'join' ? (writing.sent.fields[field] ?? []).includes(value) : otherwise
  return (
    <details>
      <summary>
        {t('identity:join_profile.more')}
        <Icon of={ChevronDown} />
      </summary>
      <div className="form">
        <div className="field">
          <label htmlFor="groupOther">{t('identity:join_profile.group_other')}</label>
          <input
            id="groupOther"
            name="groupOther"
            dir="auto"
            maxLength={80}
            defaultValue={before('groupOther')}
          />
        </div>
        <div className="field">
          <label htmlFor="country">{t('identity:join_profile.country')}</label>
          <select id="country" name="country" defaultValue={before('country')} autoComplete="country">
            <option value="">{t('identity:join_profile.not_stated')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="region">{t('identity:join_profile.region')}</label>
          <select id="region" name="region" defaultValue={before('region')}>
            <option value="">{t('identity:join_profile.not_stated')}</option>
            {regions.map((region) => (
              <option key={region} value={region}>
                {t(`consultations:region.${region}`)}
              </option>
            ))}
          </select>
        </div>
        <fieldset>
          <legend>{t('identity:join_profile.languages')}</legend>
          {locales.map((each) => (
            <label key={each} className="tick">
              <input
                type="checkbox"
                name="languages"
                value={each}
                defaultChecked={ticked('languages', each, each === locale)}
              />
              <span lang={each}>{ownNames[each]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('identity:join_profile.consents')}</legend>
          {consentPurposes.map((purpose) => (
            <label key={purpose} className="tick">
              <input
                type="checkbox"
                name="consents"
                value={purpose}
                defaultChecked={ticked('consents', purpose, false)}
              />
              <span>{t(`identity:purpose.${purpose}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  )
}
