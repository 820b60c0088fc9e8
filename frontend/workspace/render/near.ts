import { span, type Span } from '../model/span.ts'

/** More than a screen holds; painted before the browser has said what is near. */
const FIRST_SCREEN = 5_000

/** Paragraphs that the browser lays out, paints and skips together. */
export interface Stretch extends Span {
  readonly element: HTMLElement
}

/** Which parts of the text lie on the screen or near it: those that the browser does not skip (`content-visibility`). */
export class Near {
  readonly #text: HTMLElement
  readonly #stretches: readonly Stretch[]
  readonly #numbers = new Map<EventTarget, number>()
  readonly #shown = new Set<number>()
  readonly #moved: () => void
  #frame = 0
  parts: readonly Span[] = [span(0, FIRST_SCREEN)]

  constructor(text: HTMLElement, stretches: readonly Stretch[], moved: () => void) {
    this.#text = text
    this.#stretches = stretches
    this.#moved = moved
    stretches.forEach(({ element }, i) => this.#numbers.set(element, i))
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
    this.parts = runs([...this.#shown].sort((a, b) => a - b)).map(([first, last]) =>
      span(this.#stretches[first]!.start, this.#stretches[last]!.end)
    )
    this.#moved()
  }
}

/** A stretch with the selection is never skipped, however far away it is, so that there may be several runs. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
