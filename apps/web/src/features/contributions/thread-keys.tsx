import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../ui/messages'
import { useShow } from './new-bar'

const stored = 'convene-keys'

/** Whether single letters act; they can be switched off (WCAG 2.1.4). */
function lettersOn(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off'
  } catch {
    return true
  }
}

function switchLetters(on: boolean): void {
  try {
    localStorage.setItem(stored, on ? 'on' : 'off')
  } catch {
    // storage may be switched off: then they act as they do at first
  }
}

/** Single letters while the focus is in the conversation and nobody types, and the list of them. */
export function ThreadKeys() {
  const { t } = useMessages()
  const show = useShow()
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState(lettersOn)
  useEffect(() => {
    const region = document.getElementById('conversation')
    const press = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (!(target instanceof HTMLElement) || target.closest('textarea, input, select, dialog')) return
      if (key === '?') dialog.current?.showModal()
      else if (!lettersOn() || !act(key, target, show)) return
      event.preventDefault()
    }
    region?.addEventListener('keydown', press)
    return () => region?.removeEventListener('keydown', press)
  }, [show])
  const rows = [
    ['j', t('contributions:keys.next')],
    ['k', t('contributions:keys.previous')],
    ['r', t('contributions:keys.reply')],
    ['u', t('contributions:keys.parent')],
    ['.', t('contributions:keys.show')],
    ['Ctrl + Enter', t('contributions:keys.send')],
    ['?', t('contributions:keys.help')],
  ] as const
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys">
      <h2 id="keys">{t('contributions:keys.title')}</h2>
      <dl>
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchLetters(event.currentTarget.checked)
            setOn(event.currentTarget.checked)
          }}
        />
        {t('contributions:keys.on')}
      </label>
      <form method="dialog">
        <button className="button">{t('contributions:keys.close')}</button>
      </form>
    </dialog>
  )
}

/** Does what a key stands for. @returns false when it stands for nothing */
function act(key: string, target: HTMLElement, show: () => void): boolean {
  const articles = [...document.querySelectorAll<HTMLElement>('#conversation article')]
  const here = target.closest<HTMLElement>('#conversation article')
  const at = here ? articles.indexOf(here) : -1
  switch (key) {
    case 'j':
      go(articles[at + 1])
      return true
    case 'k':
      go(articles[at - 1])
      return true
    case 'u':
      go(here?.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLElement>(':scope > article'))
      return true
    case 'r':
      here?.querySelector<HTMLElement>('.reply')?.click()
      return true
    case '.':
      if (document.getElementById('show-new')) show()
      return true
    default:
      return false
  }
}

function go(article: HTMLElement | null | undefined): void {
  article?.focus()
}
