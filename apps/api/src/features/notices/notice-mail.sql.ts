/** The purpose of consent to notices by mail (PRV-03). */
export const noticeMailPurpose = 'notice_mail'

/** SQL for whether an account wants notices by mail: its newest word on that purpose; without one it wants none. */
export function wantsNoticeMail(account: string): string {
  return `coalesce((select consent.given from consent where consent.account_id = ${account}
    and consent.purpose = '${noticeMailPurpose}' order by consent.at desc limit 1), false)`
}
