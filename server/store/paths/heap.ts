/** A heap that gives the least first. */
export class Heap<T> {
  readonly #items: T[] = []

  constructor(private readonly compare: (a: T, b: T) => number) {}

  get size(): number {
    return this.#items.length
  }

  push(item: T): void {
    const items = this.#items
    let place = items.push(item) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (this.compare(items[parent] as T, item) <= 0) break
      items[place] = items[parent] as T
      place = parent
    }
    items[place] = item
  }

  pop(): T | undefined {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return top
    let place = 0
    for (;;) {
      let child = place * 2 + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.compare(items[child + 1] as T, items[child] as T) < 0) child += 1
      if (this.compare(items[child] as T, last) >= 0) break
      items[place] = items[child] as T
      place = child
    }
    items[place] = last
    return top
  }
}
