import type { Reaction } from '../../../platform/record/reactions.js'
import type { NoticeMailer } from './notice-mailer.js'
import { followOwnThread, isNews, tellOfContribution, tellOfDecision, tellOfHelp, type Told } from './told.js'

/** What notices do after others' entries; their names are those of their cursors, for ever. */
export function noticeReactions(mailer: NoticeMailer): readonly Reaction[] {
  const reaction = (
    name: string,
    kinds: readonly string[],
    tell: (...given: Parameters<Reaction['react']>) => Promise<readonly Told[]>,
  ): Reaction => ({
    name,
    kinds,
    react: async (tx, entry) => mailer.queue(tx, entry, await tell(tx, entry)),
  })
  return [
    reaction(
      'notices.contribution',
      ['contribution.posted', 'contribution.published', 'contribution.restored'],
      async (tx, entry) => {
        // what is held is not published, so nobody is told yet; its author follows the thread all the same
        if (entry.kind === 'contribution.posted') await followOwnThread(tx, entry)
        // what was public before it was hidden was told then
        if (entry.kind === 'contribution.restored' && !(await isNews(tx, entry))) return []
        return tellOfContribution(tx, entry)
      },
    ),
    reaction(
      'notices.decision',
      ['contribution.hidden', 'contribution.restored', 'contribution.published'],
      tellOfDecision,
    ),
    reaction('notices.helpful', ['helpful.marked'], tellOfHelp),
  ]
}
