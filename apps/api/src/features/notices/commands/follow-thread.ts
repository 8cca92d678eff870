import { followThread as rule } from '@convene/rules/notice.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { followedThread, logOfThread, storeFollowing, type ThreadPlace } from '../followed-thread.js'
import { threadFollowed } from '../notices.entries.js'

/** Has an account told what is new in a thread from now on. */
export const followThread = command(rule, {
  log: (tx, place: ThreadPlace) => logOfThread(tx, place),
  content: ({ consultation, code }) => ({ consultation, code }),
  facts: (tx, { account }, place) => followedThread(tx, account, place),
  run: async (tx, { person, facts, act }) => {
    if (facts.following) return nothingChanged(undefined)
    await storeFollowing(tx, person.account, facts, true)
    const ids = { provision: facts.provision }
    return done(await append(tx, { ...act, kind: threadFollowed, ids, rooms: [], fields: {} }), undefined)
  },
})
