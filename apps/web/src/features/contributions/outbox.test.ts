import { beforeEach, describe, expect, test } from '@jest/globals'
import type { DeviceStore } from './device'
import { draftKey, draftsIn, type Draft } from './drafts'
import { outboxIn, type Outcome, type Told, type WaitingAct } from './outbox'

/** A device that forgets nothing; every value is copied, as a database copies it. */
function memoryStore(): DeviceStore {
  const kept = new Map<string, string>()
  const read = (key: string) => {
    const text = kept.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }
  return {
    get: async (key) => read(key),
    update: async (key, change) => void kept.set(key, JSON.stringify(change(read(key)))),
    drop: async (key) => void kept.delete(key),
    all: async () => [...kept.keys()].map(read),
    clear: async () => kept.clear(),
  }
}

/** One at a time, as a lock that all tabs share. */
function sharedLock(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (work) => (last = last.then(work, work))
}

const act = (actId: string, account = 'noor'): WaitingAct => ({
  actId,
  account,
  operation: { name: 'PostContribution', id: 'x' },
  variables: { body: actId },
})
const done: Outcome = { kind: 'done', answer: {} }
const refused = (code: string): Outcome => ({ kind: 'refused', refusal: { code, params: [] } })

let store: DeviceStore
let told: Told[]
let sent: string[]
let answers: Record<string, Outcome[]>
beforeEach(() => {
  store = memoryStore()
  told = []
  sent = []
  answers = {}
})
const tab = (alone = sharedLock()) =>
  outboxIn({
    store,
    alone,
    tell: (one) => told.push(one),
    send: async ({ actId }) => {
      sent.push(actId)
      return answers[actId]?.shift() ?? done
    },
  })
const outcomes = () =>
  told.flatMap((one) => (one.kind === 'outcome' ? [`${one.act.actId} ${one.outcome.kind}`] : []))
const waiting = async (account = 'noor') =>
  (await tab().waiting(account)).map(({ actId, refusal }) => (refusal ? `${actId} ${refusal.code}` : actId))

describe('acts that wait', () => {
  test('are sent in the order in which they were done, each once', async () => {
    const outbox = tab()
    for (const id of ['one', 'two', 'three']) await outbox.add(act(id))
    await outbox.flush('noor')
    await outbox.flush('noor')
    expect(sent).toEqual(['one', 'two', 'three'])
    expect(await waiting()).toEqual([])
  })

  test('stay in order when the line breaks between them, under the same ids', async () => {
    const outbox = tab()
    answers['two'] = [{ kind: 'unreachable' }]
    for (const id of ['one', 'two', 'three']) await outbox.add(act(id))
    await outbox.flush('noor')
    expect(sent).toEqual(['one', 'two'])
    expect(await waiting()).toEqual(['two', 'three'])
    await outbox.flush('noor')
    expect(sent).toEqual(['one', 'two', 'two', 'three'])
    expect(outcomes()).toEqual(['one done', 'two unreachable', 'two done', 'three done'])
  })

  test('outlive the tab that they were made in', async () => {
    await tab().add(act('one'))
    await tab().flush('noor')
    expect(sent).toEqual(['one'])
  })

  test('are sent once when two tabs send at the same time', async () => {
    const alone = sharedLock()
    const [left, right] = [tab(alone), tab(alone)]
    for (const id of ['one', 'two', 'three']) await left.add(act(id))
    await Promise.all([left.flush('noor'), right.flush('noor')])
    expect(sent).toEqual(['one', 'two', 'three'])
  })

  test('are one act when the same is kept twice', async () => {
    const outbox = tab()
    await outbox.add(act('one'))
    await outbox.add(act('one'))
    expect(await waiting()).toEqual(['one'])
  })

  test('that are refused leave the way free for the next, and their words stay', async () => {
    const outbox = tab()
    answers['one'] = [refused('ROUND_CLOSED')]
    await outbox.add(act('one'))
    await outbox.add(act('two'))
    await outbox.flush('noor')
    await outbox.flush('noor')
    expect(outcomes()).toEqual(['one refused', 'two done'])
    expect(await waiting()).toEqual(['one ROUND_CLOSED'])
  })

  test.each(['TRY_AGAIN', 'TOO_MANY_ACTS', 'SIGN_IN_FIRST'])(
    'that are refused with %s wait on',
    async (code) => {
      const outbox = tab()
      answers['one'] = [refused(code)]
      await outbox.add(act('one'))
      await outbox.add(act('two'))
      await outbox.flush('noor')
      expect(outcomes()).toEqual(['one refused'])
      expect(await waiting()).toEqual(['one', 'two'])
    },
  )

  test('are never sent as somebody else, and are forgotten when somebody signs out', async () => {
    const outbox = tab()
    await outbox.add(act('one'))
    await outbox.flush('amal')
    expect(sent).toEqual([])
    await outbox.belongTo(null)
    await outbox.flush('noor')
    expect(sent).toEqual([])
  })

  test('can be taken back until they are sent', async () => {
    const outbox = tab()
    await outbox.add(act('one'))
    await outbox.takeBack('one')
    await outbox.flush('noor')
    expect(sent).toEqual([])
  })
})

describe('drafts', () => {
  const key = draftKey({ consultation: 'gdc', code: 'A.M1' }, 'post')
  const draft = (account: string | null, body = 'words'): Draft => ({
    key,
    actId: 'id',
    account,
    body,
    language: 'en',
    languageChosen: false,
    quote: '',
    machineUse: false,
    savedAt: 1,
  })

  test('stay as they were left', async () => {
    await draftsIn(store).save(draft('noor'))
    expect(await draftsIn(store).read(key)).toEqual(draft('noor'))
  })

  test('that were written before signing in are the account’s afterwards', async () => {
    const drafts = draftsIn(store)
    await drafts.save(draft(null))
    await drafts.belongTo('noor')
    expect(await drafts.read(key)).toEqual(draft('noor'))
  })

  test('are gone for the next person, and when somebody signs out', async () => {
    const drafts = draftsIn(store)
    await drafts.save(draft('noor'))
    await drafts.belongTo('amal')
    expect(await drafts.read(key)).toBeUndefined()
    await drafts.save(draft('noor'))
    await drafts.belongTo(null)
    expect(await drafts.read(key)).toBeUndefined()
  })

  test('of a comment, of each reply and of each change are apart', () => {
    const place = { consultation: 'gdc', code: 'A.M1' }
    const keys = [
      key,
      draftKey(place, 'post', 'x'),
      draftKey(place, 'edit', 'x'),
      draftKey({ ...place, code: 'A.M2' }, 'post'),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})
