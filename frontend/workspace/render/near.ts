import { span, type Span } from '../model/span.ts'

/** More than a screen holds; painted before anything has been laid out. */
const FIRST_SCREEN = 5_000

/** Paragraphs that the browser lays out, paints and skips together (`content-visibility`). */
export interface Stretch extends Span {
  readonly element: HTMLElement
}

/** Which part of the text lies on the screen or within half a screen of it, in whole stretches. */
export class Near {
  readonly #pane: HTMLElement
  readonly #stretches: readonly Stretch[]
  readonly #moved: () => void
  readonly #resizes = new ResizeObserver(() => this.#look())
  part: Span = span(0, FIRST_SCREEN)

  constructor(pane: HTMLElement, text: HTMLElement, stretches: readonly Stretch[], moved: () => void) {
    this.#pane = pane
    this.#stretches = stretches
    this.#moved = moved
    // Scrolling is told before its frame is painted, and whatever scrolls is heard here.
    document.addEventListener('scroll', this.#look, { capture: true, passive: true })
    this.#resizes.observe(pane)
    this.#resizes.observe(text)
  }

  dispose(): void {
    document.removeEventListener('scroll', this.#look, { capture: true })
    this.#resizes.disconnect()
  }

  #look = (): void => {
    const pane = this.#pane.getBoundingClientRect()
    const [top, bottom] = [Math.max(0, pane.top), Math.min(innerHeight, pane.bottom)]
    const margin = (bottom - top) / 2
    if (margin <= 0 || this.#stretches.length === 0) return
    const first = this.#first(({ bottom: end }) => end > top - margin)
    const after = this.#first(({ top: begin }) => begin >= bottom + margin)
    const last = this.#stretches.length - 1
    const { start } = this.#stretches[Math.min(first, last)]!
    const { end } = this.#stretches[Math.min(Math.max(first, after - 1), last)]!
    if (start === this.part.start && end === this.part.end) return
    this.part = span(start, end)
    this.#moved()
  }

  /** The number of the first stretch of which something holds that holds of all behind it. */
  #first(holds: (box: DOMRect) => boolean): number {
    let low = 0
    let high = this.#stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#stretches[middle]!.element.getBoundingClientRect())) high = middle
      else low = middle + 1
    }
    return low
  }
}
