import type { DeviceStore } from './device'

/** What somebody has written and not sent, as it stands on this device. */
export interface Draft {
  /** What it is for; one place has one draft. */
  readonly key: string
  /** Made when the draft begins, so that sending twice is sending once. */
  readonly actId: string
  /** Whose it is; null before somebody signs in. */
  readonly account: string | null
  readonly body: string
  readonly language: string
  /** Whether the writer named the language; else it is guessed. */
  readonly languageChosen: boolean
  readonly quote: string
  readonly machineUse: boolean
  /** Milliseconds since 1970, by the device's clock. */
  readonly savedAt: number
}

/** Drafts on this device. */
export interface Drafts {
  read: (key: string) => Promise<Draft | undefined>
  save: (draft: Draft) => Promise<void>
  drop: (key: string) => Promise<void>
  /**
   * Told who is signed in: drafts of nobody become theirs, drafts of anybody else are forgotten. Signed out (null), only
   * what belongs to nobody stays.
   */
  belongTo: (account: string | null) => Promise<void>
}

/** What a draft is for: a comment, a reply, a change of one's own words. */
export function draftKey(
  place: { consultation: string; code: string },
  kind: 'post' | 'edit',
  id = '',
): string {
  return [place.consultation, place.code, kind, id].join(' ')
}

/** Drafts in a store of the device. */
export function draftsIn(store: DeviceStore): Drafts {
  return {
    read: (key) => store.get<Draft>(key),
    save: (draft) => store.update<Draft>(draft.key, () => draft),
    drop: (key) => store.drop(key),
    belongTo: async (account) => {
      for (const draft of await store.all<Draft>()) {
        if (draft.account === account) continue
        if (draft.account !== null) await store.drop(draft.key)
        else await store.update<Draft>(draft.key, (before = draft) => ({ ...before, account }))
      }
    },
  }
}
