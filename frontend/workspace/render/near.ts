import { span, type Span } from '../model/span.ts'
import type { TextIndex } from '../model/text-index.ts'

/** More than a screen holds; painted before the browser has said what is near. */
const FIRST_SCREEN = 5_000

/** Which paragraphs lie on the screen or near it: those that the browser does not skip (`content-visibility`). */
export class Near {
  readonly #index: TextIndex
  readonly #text: HTMLElement
  readonly #numbers = new Map<EventTarget, number>()
  readonly #shown = new Set<number>()
  readonly #moved: () => void
  #frame = 0
  parts: readonly Span[] = [span(0, FIRST_SCREEN)]

  constructor(text: HTMLElement, blocks: readonly HTMLElement[], index: TextIndex, moved: () => void) {
    this.#index = index
    this.#text = text
    this.#moved = moved
    blocks.forEach((block, i) => this.#numbers.set(block, i))
    text.addEventListener('contentvisibilityautostatechange', this.#changed)
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame)
    this.#text.removeEventListener('contentvisibilityautostatechange', this.#changed)
  }

  #changed = (event: Event): void => {
    const number = this.#numbers.get(event.target!)
    if (number === undefined) return
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#shown.delete(number)
    else this.#shown.add(number)
    this.#frame ||= requestAnimationFrame(this.#tell)
  }

  #tell = (): void => {
    this.#frame = 0
    this.parts = runs([...this.#shown].sort((a, b) => a - b)).map(([first, last]) => {
      const { paragraphs } = this.#index
      return span(paragraphs[first]!.start, paragraphs[last]!.end)
    })
    this.#moved()
  }
}

/** A paragraph with the selection is never skipped, however far away it is, so that there may be several runs. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
