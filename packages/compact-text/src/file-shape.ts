import * as v from 'valibot'
import { kindOf } from './refusal.js'

/** Says what is wrong with a value, or null when nothing is. */
export type Fault = (value: unknown) => string | null

/** A leaf of the file that is right when no fault is found. The caller names the type that the fault proves. */
export const checked = <T>(fault: Fault) =>
  v.custom<T>(
    (value) => fault(value) === null,
    (issue) => fault(issue.input) ?? '',
  )

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with a value that should be an object with named fields. */
export const objectFault: Fault = (value) => {
  if (!isObject(value)) return `This must be an object with named fields, not ${kindOf(value)}.`
  return Object.hasOwn(Object(value), '__proto__') ? 'A field must not be named “__proto__”.' : null
}

/** An object with these fields; other fields are not read. A list is not an object here, as it is in JavaScript. */
export const fields = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    checked<v.InferInput<v.ObjectSchema<E, string>>>(objectFault),
    v.object(entries, 'This field is missing.'),
  )

/** A list of at most so many items; the length is looked at before the items. */
export const list = <I extends v.GenericSchema>(item: I, longest: number) =>
  v.pipe(
    checked<v.InferInput<I>[]>((value) => {
      if (!Array.isArray(value)) return `This must be a list, not ${kindOf(value)}.`
      return value.length > longest
        ? `This list has ${value.length} items; it may have at most ${longest}.`
        : null
    }),
    v.array(item),
  )

/** Something that may be left out or be null; both are read as null. */
export const optional = <I extends v.GenericSchema>(item: I) => v.nullish(item, null)

/** A list that may be left out or be null; both are read as an empty list. */
export const optionalList = <I extends v.GenericSchema>(item: I, longest: number) =>
  v.nullish(list(item, longest), [])

/** A whole number within bounds. */
export const wholeNumber = (least: number, greatest: number) =>
  checked<number>((value) => {
    if (typeof value !== 'number') return `This must be a whole number, not ${kindOf(value)}.`
    if (Number.isInteger(value) && value >= least && value <= greatest) return null
    return `This must be a whole number from ${least} to ${greatest}.`
  })

/** True or false, false when it is left out. */
export const flag = v.nullish(
  checked<boolean>((value) =>
    typeof value === 'boolean' ? null : `This must be true or false, not ${kindOf(value)}.`,
  ),
  false,
)
