import Lock from 'lucide-react/icons/lock'
import type { Refusal } from '@convene/rules/refusal.js'
import { Icon } from '../../ui/icon'
import { useMessages } from '../../ui/messages'

/** In the place of the form: why nobody can write here now, and where to go. */
export function ClosedLine({ closed: { code, params }, href }: { closed: Refusal; href: string }) {
  const { t } = useMessages()
  const number = String(params['number'] ?? '')
  return (
    <p className="closed-line">
      <Icon of={Lock} />
      <span>
        {code === 'CONSULTATION_ARCHIVED'
          ? t('contributions:thread.closed.CONSULTATION_ARCHIVED')
          : code === 'ROUND_NOT_OPEN_YET'
            ? t('contributions:thread.closed.ROUND_NOT_OPEN_YET')
            : code === 'ROUND_CLOSED'
              ? t('contributions:thread.closed.ROUND_CLOSED', { number })
              : code === 'ROUND_FOR_ACCREDITED'
                ? t('contributions:thread.closed.ROUND_FOR_ACCREDITED', { number })
                : t('contributions:thread.closed.other')}
      </span>
      <a href={href}>{t('contributions:thread.rounds')}</a>
    </p>
  )
}
