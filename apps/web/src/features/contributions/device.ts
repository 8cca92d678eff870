import { clear, createStore, del, get, update, values, type UseStore } from 'idb-keyval'

/** A small store of values by key, whose changes are one step each, also between tabs. */
export interface DeviceStore {
  get: <Value>(key: string) => Promise<Value | undefined>
  update: <Value>(key: string, change: (before: Value | undefined) => Value) => Promise<void>
  drop: (key: string) => Promise<void>
  all: <Value>() => Promise<Value[]>
  clear: () => Promise<void>
}

/** The device's database of one name; where it keeps none (private windows of some browsers), this page's memory. */
export function deviceStore(name: string): DeviceStore {
  let database: UseStore | undefined
  const memory = new Map<string, unknown>()
  const kept = async <Result>(
    onDisk: (store: UseStore) => Promise<Result>,
    inMemory: () => Result,
  ): Promise<Result> => {
    try {
      database ??= createStore(name, 'kept')
      return await onDisk(database)
    } catch {
      return inMemory()
    }
  }
  return {
    get: <Value>(key: string) =>
      kept<Value | undefined>(
        (store) => get(key, store),
        () => fromMemory<Value>(memory, key),
      ),
    update: <Value>(key: string, change: (before: Value | undefined) => Value) =>
      kept(
        (store) => update<Value>(key, change, store),
        () => void memory.set(key, change(fromMemory<Value>(memory, key))),
      ),
    drop: (key) =>
      kept(
        (store) => del(key, store),
        () => void memory.delete(key),
      ),
    clear: () => kept(clear, () => memory.clear()),
    all: <Value>() =>
      kept<Value[]>(
        (store) => values(store),
        () => [...memory.keys()].flatMap((key) => fromMemory<Value>(memory, key) ?? []),
      ),
  }
}

function fromMemory<Value>(memory: Map<string, unknown>, key: string): Value | undefined {
  return Reflect.apply(Map.prototype.get, memory, [key])
}
