import { conductRules } from '@convene/rules/conduct.js'
import { mostWords } from '@convene/rules/words.js'
import type { ModerationCasePageQuery } from '@convene/api-client/operations.js'
import type { Writing } from '../../app/page'
import { ActForm, written } from '../../ui/act-form'
import { useMessages } from '../../ui/messages'
import { Notice } from '../../ui/notice'

type Case = NonNullable<ModerationCasePageQuery['moderationCase']>

/** What an administrator can do with a comment in its state. Nobody decides about their own. */
export function DecisionForms({ of, writing }: { of: Case; writing: Writing }) {
  const { t } = useMessages()
  const { own, newestComplaint, decisions } = of
  const state = of.contribution?.state
  const readable = state === 'published' || state === 'held'
  if (own)
    return (
      <Notice>
        <p>{t('moderation:case.own')}</p>
      </Notice>
    )
  return (
    <>
      {newestComplaint !== null && (
        <section className="chapter" aria-labelledby="dismiss">
          <h2 id="dismiss">{t('moderation:case.dismiss')}</h2>
          <ActForm name="dismiss" writing={writing} className="form">
            <p>{t('moderation:case.dismiss.text')}</p>
            <input type="hidden" name="newest" value={newestComplaint} />
            <button className="button">{t('moderation:case.dismiss')}</button>
          </ActForm>
        </section>
      )}
      {state === 'held' && (
        <section className="chapter" aria-labelledby="publish">
          <h2 id="publish">{t('moderation:case.publish')}</h2>
          <ActForm name="publish" writing={writing} className="form">
            <p>{t('moderation:case.publish.text')}</p>
            <button className="button filled">{t('moderation:case.publish')}</button>
          </ActForm>
        </section>
      )}
      {readable && <ReasonedForm name="hide" writing={writing} />}
      {state === 'hidden' && (
        <ReasonedForm
          name="restore"
          writing={writing}
          rule={decisions.find(({ decision }) => decision === 'hide')?.rule ?? undefined}
        />
      )}
      {!readable && state !== 'hidden' && newestComplaint === null && (
        <p className="note">{t('moderation:case.nothing_to_do')}</p>
      )}
    </>
  )
}

/** A decision with its rule and its reason; `rule` is the one that it was hidden under. */
function ReasonedForm({
  name,
  writing,
  rule,
}: {
  name: 'hide' | 'restore'
  writing: Writing
  rule?: number | undefined
}) {
  const { t } = useMessages()
  const chosen = written(writing, name, 'rule', rule === undefined ? '' : String(rule))
  return (
    <section className="chapter" aria-labelledby={name}>
      <h2 id={name}>{t(`moderation:case.${name}`)}</h2>
      <ActForm name={name} writing={writing} className="form">
        <p>{t(`moderation:case.${name}.text`)}</p>
        <fieldset className="field">
          <legend>{t('moderation:case.rule')}</legend>
          {conductRules.map((number) => (
            <div key={number}>
              <label className="tick">
                <input
                  type="radio"
                  name="rule"
                  value={number}
                  required
                  defaultChecked={chosen === String(number)}
                />
                {t('moderation:conduct.rule', { number, name: t(`moderation:rule.${number}`) })}
              </label>
            </div>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="reason">{t('moderation:case.reason')}</label>
          <p className="note" id="reason-hint">
            {t('moderation:case.reason.hint')}
          </p>
          <textarea
            id="reason"
            name="reason"
            rows={4}
            required
            maxLength={2 * mostWords}
            dir="auto"
            aria-describedby="reason-hint"
            defaultValue={written(writing, name, 'reason')}
          />
        </div>
        <button className={`button ${name === 'hide' ? '' : 'filled'}`}>
          {t(`moderation:case.${name}`)}
        </button>
      </ActForm>
    </section>
  )
}
