/** Something that somebody of the demo says, with the replies to it. */
export interface Said {
  /** A key of `demo-people.ts`: of a person, or of an organization. */
  readonly by: string
  readonly language: string
  readonly body: string
  readonly quote?: string
  /** What it said before it was edited. */
  readonly before?: string
  /** Withdrawn by its author, or hidden under a rule of the code of conduct with a reason. */
  readonly gone?: 'withdrawn' | { readonly rule: number; readonly reason: string }
  /** It came after the end of the round before the open one. */
  readonly late?: boolean
  readonly replies: readonly Said[]
}

/** What is said on one provision, in the order in which it began. */
export interface DemoThread {
  readonly code: string
  readonly said: readonly Said[]
}

/** Something that is said, and the replies to it. */
export const say = (by: string, language: string, body: string, ...replies: Said[]): Said => ({
  by,
  language,
  body,
  replies,
})
/** It quotes the provision or what it replies to, word for word. */
export const quoting = (quote: string, said: Said): Said => ({ ...said, quote })
/** It was edited since, and said something else before. */
export const edited = (before: string, said: Said): Said => ({ ...said, before })
/** Its author took it back; replies stay. */
export const withdrawn = (said: Said): Said => ({ ...said, gone: 'withdrawn' })
/** An administrator hid it. */
export const hidden = (rule: number, reason: string, said: Said): Said => ({
  ...said,
  gone: { rule, reason },
})
/** It came after its round had ended. */
export const late = (said: Said): Said => ({ ...said, late: true })
