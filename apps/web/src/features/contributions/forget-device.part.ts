/** The device's databases of drafts and of acts on their way. */
export const [draftsName, outboxName] = ['convene-drafts', 'convene-outbox'] as const

/** Forgets what somebody has written on this device and not sent: whoever uses it next finds none of it. */
export async function forgetDevice(): Promise<void> {
  const { deviceStore } = await import('./device')
  await Promise.all([draftsName, outboxName].map((name) => deviceStore(name).clear()))
}
