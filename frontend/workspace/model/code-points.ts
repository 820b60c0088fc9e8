/** Turns UTF-16 offsets of one text into code points and back, in the logarithm of its astral characters. */
export class CodePoints {
  /** UTF-16 offsets at which a character of two units begins. */
  readonly #pairs: number[] = []
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    // Most texts have none, and asking that is much faster than looking at each character.
    for (let i = text.search(/[\ud800-\udbff]/); i >= 0 && i < text.length - 1; i++) {
      if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) this.#pairs.push(i++)
    }
  }

  fromUnits(units: number): number {
    if (units < 0 || units > this.#length) throw new RangeError(`Offset ${units} is outside 0…${this.#length}.`)
    return units - this.#before(i => this.#pairs[i]! + 1 < units)
  }

  toUnits(points: number): number {
    const units = this.#pairs.length === 0 ? points : points + this.#before(i => this.#pairs[i]! - i < points)
    if (points < 0 || units > this.#length) throw new RangeError(`Code point ${points} is outside the text.`)
    return units
  }

  /** How many pairs, counted from the first, satisfy a condition that holds up to some point only. */
  #before(holds: (i: number) => boolean): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
