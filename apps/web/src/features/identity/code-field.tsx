import type { Writing } from '../../app/page'
import { written } from '../../ui/act-form'
import { useMessages } from '../../ui/messages'

/** The field for the code of a mail. */
export function CodeField({ writing }: { writing: Writing }) {
  const { t } = useMessages()
  return (
    <div className="field">
      <label htmlFor="code">{t('identity:join_code.label')}</label>
      <input
        id="code"
        name="code"
        dir="ltr"
        required
        maxLength={20}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="code-hint"
        defaultValue={written(writing, 'confirm', 'code')}
      />
      <p className="note" id="code-hint">
        {t('identity:join_code.hint')}
      </p>
    </div>
  )
}
