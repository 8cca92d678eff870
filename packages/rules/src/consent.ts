/**
 * What somebody may agree to beside the terms, each for itself; nothing is agreed to until they say so (PRV-03).
 * Each is named by the message `identity:purpose.<id>`.
 */
export const consentPurposes = ['notice_mail'] as const
