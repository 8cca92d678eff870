import type { Writing } from '../../app/page'
import { ActForm } from '../../ui/act-form'
import { useMessages } from '../../ui/messages'

/** Whether programs may learn from what one writes (PRV-04), with a button for the other answer. */
export function AccountMachineUse({ allowed, writing }: { allowed: boolean; writing: Writing }) {
  const { t } = useMessages()
  return (
    <section className="chapter">
      <h2>{t('identity:account.machine.title')}</h2>
      <ActForm name="machine" writing={writing} className="form">
        <p className="note">{t('identity:account.machine.hint')}</p>
        <p>{t(allowed ? 'identity:account.machine.on' : 'identity:account.machine.off')}</p>
        <input type="hidden" name="allowed" value={allowed ? 'no' : 'yes'} />
        <p>
          <button className="button">
            {t(allowed ? 'identity:account.machine.forbid' : 'identity:account.machine.allow')}
          </button>
        </p>
      </ActForm>
    </section>
  )
}
