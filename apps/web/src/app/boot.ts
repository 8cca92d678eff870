// Runs inline in the head of each page, before first paint. Constant bytes: the policy names its hash.
// It sets the stored theme, and starts the client on the first intent, or at idle on a good line.
interface ScriptAddresses {
  createScriptURL: (address: string) => unknown
}
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => ScriptAddresses
}
interface Line {
  effectiveType?: string
  saveData?: boolean
}
{
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
  } catch {
    // storage may be switched off: then the device decides
  }
  root.dataset['script'] = 'on'

  let started = false
  let kept: HTMLElement | undefined
  const intents = ['pointerdown', 'keydown', 'focusin'] as const

  // a click on a control that only the client can answer is kept and given back when it has taken over
  const keep = (event: MouseEvent) => {
    if (root.dataset['client'] === 'ready' || !(event.target instanceof Element)) return
    const control = event.target.closest('[data-needs-client]')
    if (!(control instanceof HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
    kept = control
  }
  const settle = () => {
    document.removeEventListener('click', keep, true)
    kept?.click()
    kept = undefined
  }
  const start = () => {
    if (started) return
    started = true
    for (const intent of intents) removeEventListener(intent, touch, true)
    const trustedTypes: TrustedTypes | undefined = Reflect.get(window, 'trustedTypes')
    const policy = trustedTypes?.createPolicy('convene-boot', {
      createScriptURL: (address) => address,
    })
    // several at once: behind the entry they would be found one after another
    for (const address of (root.dataset['modules'] ?? '').split(' ')) {
      if (!address) continue
      const script = document.createElement('script')
      script.type = 'module'
      const trusted = policy ? policy.createScriptURL(address) : address
      Reflect.set(script, 'src', trusted)
      script.addEventListener('error', settle)
      document.head.append(script)
    }
  }
  // that somebody is there is kept for those who ask later: the first sign is not repeated
  const touch = () => {
    root.dataset['touched'] = 'on'
    start()
  }
  document.addEventListener('click', keep, true)
  document.addEventListener('convene:ready', settle, { once: true })
  for (const intent of intents) addEventListener(intent, touch, { capture: true, passive: true })
  addEventListener('load', () => {
    const line: Line | undefined = Reflect.get(navigator, 'connection')
    if (line && (line.saveData || line.effectiveType !== '4g')) return
    if ('requestIdleCallback' in window) requestIdleCallback(start)
    else setTimeout(start, 200)
  })
}
