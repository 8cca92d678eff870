import { stances } from '@convene/rules/position-figures.js'
import { useMessages } from '../../ui/messages'
import { Swatch } from './strip.part'

/** The four choices, each with what it means, and the reason that one may give. Native controls. */
export function StanceFields({ stance, reason }: { stance: string | undefined; reason: string | undefined }) {
  const { t } = useMessages()
  return (
    <>
      <fieldset className="stances">
        <legend>{t('positions:yours.stance')}</legend>
        {stances.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="stance"
              value={each}
              required
              defaultChecked={each === stance}
              aria-describedby={`stance-${each}`}
            />
            <Swatch stance={each} />
            <span>
              {t(`compact:stance.${each}`)}
              <span className="note" id={`stance-${each}`}>
                {t(`positions:yours.help.${each}`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="field">
        <label htmlFor="reason">{t('positions:yours.reason')}</label>
        <textarea
          id="reason"
          name="reason"
          rows={4}
          maxLength={1000}
          dir="auto"
          defaultValue={reason}
          aria-describedby="reason-help"
        />
        <span className="note" id="reason-help">
          {t('positions:yours.reason.help')}
        </span>
      </p>
    </>
  )
}
