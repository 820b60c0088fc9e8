import type { Span } from './span.ts'

/** Things in the order in which they begin; finds what lies at a place without looking at all of them. */
export class Order<T> {
  readonly list: readonly T[]
  readonly #place: (item: T) => Span
  #reach: Int32Array | null = null

  private constructor(list: readonly T[], place: (item: T) => Span) {
    this.list = list
    this.#place = place
  }

  static of<T>(items: Iterable<T>, place: (item: T) => Span): Order<T> {
    const list = [...items]
    // What a server sends is in order.
    if (inOrder(list, place)) return new Order(list, place)
    const sorted = list.map(item => ({ item, at: place(item) })).sort((a, b) => byPlace(a.at, b.at))
    return new Order(
      sorted.map(s => s.item),
      place
    )
  }

  /** The order after one item went and another came. */
  with(gone: T | null, come: T | null): Order<T> {
    const list = [...this.list]
    if (gone !== null) {
      const at = this.indexOf(gone)
      if (at >= 0) list.splice(at, 1)
    }
    const next = new Order(list, this.#place)
    if (come !== null) list.splice(next.#after(this.#place(come)), 0, come)
    return next
  }

  indexOf(item: T): number {
    const { start } = this.#place(item)
    for (let i = this.firstFrom(start); i < this.list.length; i++) {
      if (this.list[i] === item) return i
      if (this.#place(this.list[i]!).start > start) return -1
    }
    return -1
  }

  /** The number of the first item that begins at an offset or behind it. */
  firstFrom = (offset: number): number => this.#first(item => this.#place(item).start >= offset)

  /** What shares a character with a span, in order. */
  overlapping(s: Span): T[] {
    const reach = this.#reaches()
    let i = this.#firstIndex(at => reach[at]! > s.start)
    const found: T[] = []
    for (; i < this.list.length; i++) {
      const place = this.#place(this.list[i]!)
      if (place.start >= s.end) break
      if (place.end > s.start) found.push(this.list[i]!)
    }
    return found
  }

  /** Whether something that begins earlier goes on over the beginning of this item. */
  inside(item: T): boolean {
    const at = this.indexOf(item)
    return at > 0 && this.#reaches()[at - 1]! > this.#place(item).start
  }

  #reaches(): Int32Array {
    if (this.#reach) return this.#reach
    const reach = new Int32Array(this.list.length)
    let far = 0
    this.list.forEach((item, i) => (reach[i] = far = Math.max(far, this.#place(item).end)))
    return (this.#reach = reach)
  }

  #after({ start, end }: Span): number {
    return this.#first(item => {
      const place = this.#place(item)
      return place.start > start || (place.start === start && place.end < end)
    })
  }

  #first = (holds: (item: T) => boolean): number => this.#firstIndex(at => holds(this.list[at]!))

  /** The first number from which on a condition holds. */
  #firstIndex(holds: (at: number) => boolean): number {
    let low = 0
    let high = this.list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(middle)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Of two that begin at one place the longer comes first. */
const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

function inOrder<T>(list: readonly T[], place: (item: T) => Span): boolean {
  let last: Span | null = null
  for (const item of list) {
    const at = place(item)
    if (last && byPlace(last, at) > 0) return false
    last = at
  }
  return true
}
