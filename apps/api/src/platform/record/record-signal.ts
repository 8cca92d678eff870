/** Whoever wants to look into a log as soon as this process has appended to it. */
type Listener = (log: string) => void

const listeners = new Set<Listener>()

/** Says that an entry was committed to a log; `command` calls it. It carries nothing: whoever listens reads the record. */
export function tellAppended(log: string): void {
  for (const listener of listeners) listener(log)
}

/**
 * Listens for commits of this process. Other processes commit as well, so a listener also looks by itself from time to time.
 * @returns ends it
 */
export function onAppended(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
