/** Bytes of rendered pages, the least recently asked for given up first. */
export class PageCache {
  private readonly entries = new Map<string, Buffer>()
  private bytes = 0

  /** @param limit most bytes held at once */
  constructor(private readonly limit: number) {}

  get(key: string): Buffer | undefined {
    const found = this.entries.get(key)
    if (found) {
      // moved to the end: a Map keeps the order of insertion
      this.entries.delete(key)
      this.entries.set(key, found)
    }
    return found
  }

  set(key: string, value: Buffer): void {
    if (value.length > this.limit / 8) return
    const before = this.entries.get(key)
    if (before) this.drop(key, before)
    this.entries.set(key, value)
    this.bytes += value.length
    for (const [oldest, held] of this.entries) {
      if (this.bytes <= this.limit) break
      this.drop(oldest, held)
    }
  }

  private drop(key: string, value: Buffer): void {
    this.entries.delete(key)
    this.bytes -= value.length
  }
}
