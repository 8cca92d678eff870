/** A reason for which an act is refused: its sentence is the message `refusal.<code>`, with these placeholders. */
export interface RefusalCode<Code extends string = string, Param extends string = string> {
  readonly code: Code
  readonly params: readonly Param[]
}

/** An act that was refused, and why. It is data: the sentence is written in the reader's language where it is shown. */
export interface Refusal<Code extends string = string> {
  readonly outcome: 'refused'
  readonly code: Code
  readonly params: Readonly<Record<string, string | number>>
}

/** Declares a reason, in the file of its subject: `refusalCode('DATE_NOT_LATER', ['closesAt'])`. */
export function refusalCode<const Code extends string, const Param extends string = never>(
  code: Code,
  params: readonly Param[] = [],
): RefusalCode<Code, Param> {
  return { code, params }
}

/** Refuses for a reason; what its sentence has placeholders for must be given. */
export function refuse<Code extends string, Param extends string>(
  { code }: RefusalCode<Code, Param>,
  params: Readonly<Record<Param, string | number>>,
): Refusal<Code> {
  return { outcome: 'refused', code, params }
}

/** The person may not do this, whatever the state of the subject. */
export const notForYou = refusalCode('NOT_FOR_YOU')
/** The act's id was used for something else before (trust.md S18); nothing of the first act is told. */
export const actIdTaken = refusalCode('ACT_ID_TAKEN')
/** The subject is not there, or not for this person to know of. */
export const notFound = refusalCode('NOT_FOUND')
/** The database cannot serve now; the same act with the same id may be sent again. */
export const tryAgain = refusalCode('TRY_AGAIN')
/** The database has no space left. */
export const storageFull = refusalCode('STORAGE_FULL')
