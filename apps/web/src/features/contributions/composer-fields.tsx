import type { ReactNode } from 'react'
import { directionOf } from '@convene/i18n/locales.js'
import { useMessages } from '../../ui/messages'
import { writtenLanguages } from './languages'

/** The choice of the language that a text is in; `auto` as first choice where the service guesses after sending. */
export function LanguageChoice({
  id,
  value,
  guessed = false,
  auto = false,
  onChange,
}: {
  id: string
  value: string
  guessed?: boolean
  auto?: boolean
  onChange?: (language: string) => void
}) {
  const { t } = useMessages()
  const others = value in writtenLanguages || value === '' ? [] : [value]
  return (
    <p className="language-choice">
      <label htmlFor={id}>{t('acts:postContribution.language')}</label>
      <select
        id={id}
        name="language"
        {...(onChange
          ? { value, onChange: (event) => onChange(event.currentTarget.value) }
          : { defaultValue: value })}
      >
        {auto && <option value="">{t('acts:postContribution.guess')}</option>}
        {[...Object.keys(writtenLanguages), ...others].map((language) => (
          <option key={language} value={language} lang={language} dir={directionOf(language)}>
            {writtenLanguages[language] ?? language}
          </option>
        ))}
      </select>
      {guessed && <span className="note">{t('acts:postContribution.guessed')}</span>}
    </p>
  )
}

/** Whether machines may learn from a text. */
export function MachineUse({
  checked,
  onChange,
}: {
  checked: boolean
  onChange?: (allowed: boolean) => void
}) {
  const { t } = useMessages()
  return (
    <label className="check">
      <input
        type="checkbox"
        name="machineUse"
        value="yes"
        {...(onChange
          ? { checked, onChange: (event) => onChange(event.currentTarget.checked) }
          : { defaultChecked: checked })}
      />
      {t('acts:postContribution.machine_use')}
    </label>
  )
}

/** The words of the provision or of another contribution that a text is about. */
export function Quoted({ children }: { children: ReactNode }) {
  const { t } = useMessages()
  return (
    <blockquote className="quoted">
      <p className="note">{t('contributions:comment.quote')}</p>
      <p dir="auto">{children}</p>
    </blockquote>
  )
}
