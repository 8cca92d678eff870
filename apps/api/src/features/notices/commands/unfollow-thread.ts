import { unfollowThread as rule } from '@convene/rules/notice.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { followedThread, logOfThread, storeFollowing, type ThreadPlace } from '../followed-thread.js'
import { threadUnfollowed } from '../notices.entries.js'

/** Has an account told no longer what is new in a thread. */
export const unfollowThread = command(rule, {
  log: (tx, place: ThreadPlace) => logOfThread(tx, place),
  content: ({ consultation, code }) => ({ consultation, code }),
  facts: (tx, { account }, place) => followedThread(tx, account, place),
  run: async (tx, { person, facts, act }) => {
    if (!facts.following) return nothingChanged(undefined)
    await storeFollowing(tx, person.account, facts, false)
    const ids = { provision: facts.provision }
    return done(await append(tx, { ...act, kind: threadUnfollowed, ids, rooms: [], fields: {} }), undefined)
  },
})
