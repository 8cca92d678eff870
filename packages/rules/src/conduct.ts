/**
 * The rules of the code of conduct by number; their words are the messages `moderation:rule.<number>`. Each decision names
 * one of them (SAF-01), and what was hidden says which.
 */
export const conductRules = [1, 2, 3, 4, 5, 6] as const

/** The version of the code of conduct that decisions are made under (trust.md F1). */
export const conductVersion = 1
