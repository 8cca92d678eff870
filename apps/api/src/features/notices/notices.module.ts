import { Module } from '@nestjs/common'
import { Reactions } from '../../platform/record/reactions.js'
import { NoticesResolver } from './notices.resolver.js'
import { forgetToldPerson } from './when/account-closed.js'
import { NoticeMailer } from './when/notice-mailer.js'
import { noticeReactions } from './when/reactions.js'

/** What people are told: replies, decisions, news of threads, a word that something helped. */
@Module({ providers: [NoticesResolver, NoticeMailer] })
export class NoticesModule {
  constructor(reactions: Reactions, mailer: NoticeMailer) {
    for (const reaction of noticeReactions(mailer)) reactions.add(reaction)
    reactions.add(forgetToldPerson)
  }
}
