import { endRound as rule } from '@convene/rules/round.js'
import { takeRound } from '../../../platform/database/round-lock.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { consultationRoom, roundEnded } from '../consultations.entries.js'
import { logOfRound, roundTimes, type RoundInput } from '../round-times.js'

/**
 * Ends the intake of an open round whose time has come, by the database's clock: it waits for all acts of the round that
 * began before, and what begins after sees it ended. Of two workers at once the second finds it reviewing:
 * ROUND_STATE_IS_OTHER. ROUND_TOO_EARLY before its time.
 */
export const endRound = command(rule, {
  log: logOfRound,
  content: ({ round }: RoundInput) => ({ round }),
  lock: (tx, { round }) => takeRound(tx, round),
  facts: (tx, _person, input) => roundTimes(tx, input),
  run: async (tx, { input: { round }, facts: { consultation }, act }) => {
    await tx.query(`update round set state = 'reviewing' where id = $1`, [round])
    const ids = { consultation, round }
    return done(
      await append(tx, { ...act, kind: roundEnded, ids, rooms: [consultationRoom], fields: {} }),
      undefined,
    )
  },
})
