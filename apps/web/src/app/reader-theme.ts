import { useSyncExternalStore } from 'react'

/** Light, dark, or as the device says. */
export type Theme = 'light' | 'dark' | 'device'

const key = 'theme'
const listeners = new Set<() => void>()

function stored(): Theme {
  try {
    const theme = localStorage.getItem(key)
    return theme === 'light' || theme === 'dark' ? theme : 'device'
  } catch {
    return 'device'
  }
}

/** Sets the colours at once and keeps the choice on this device; the boot script sets them before first paint. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'device') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // storage may be switched off: the choice then lasts as long as the page
  }
  listeners.forEach((told) => told())
}

/** The chosen theme. Undefined on the server and while hydrating, since only the device knows it. */
export function useTheme(): Theme | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
    () => stored(),
    () => undefined,
  )
}
