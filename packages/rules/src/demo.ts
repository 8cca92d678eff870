import { act } from './may.js'
import { isSystem } from './person.js'
import { predicate } from './predicate.js'
import { refusalCode } from './refusal.js'

/** What stands in the database beside the demo. */
export interface DemoFacts {
  /** Consultations that are not the demo's. */
  readonly otherConsultations: number
  /** Accounts of people. */
  readonly otherAccounts: number
}

/** There is something that people made: a demo must not stand beside it, much less replace it. */
export const demoNotAlone = refusalCode('DEMO_NOT_ALONE', ['consultations', 'accounts'])

const nothingElseIsHere = predicate(
  'nothingElseIsHere',
  demoNotAlone,
  (_person, { otherConsultations, otherAccounts }: DemoFacts) =>
    otherConsultations === 0 && otherAccounts === 0,
  (_person, { otherConsultations, otherAccounts }) => ({
    consultations: otherConsultations,
    accounts: otherAccounts,
  }),
)

/** Fills an empty database with the demo, or renews the demo. */
export const loadDemo = act({
  verb: 'loadDemo',
  by: 'cli',
  entry: 'demo.loaded',
  anyOf: [[isSystem, nothingElseIsHere]],
})
