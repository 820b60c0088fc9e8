import { contains, span, type Span } from '../model/span.ts'

/** A little more than most screens hold; painted before anything has been laid out. */
export const FIRST_SCREEN = 3_000

/** Paragraphs that the browser lays out, paints and skips together (`content-visibility`). */
export interface Stretch extends Span {
  readonly element: HTMLElement
}

/** Which part of the text lies on the screen or within half a screen of it. */
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

  /** Moves the part when the screen comes near its end, not at each step: whatever is painted is gone over each time. */
  #look = (): void => {
    const pane = this.#pane.getBoundingClientRect()
    const [top, bottom] = [Math.max(0, pane.top), Math.min(innerHeight, pane.bottom)]
    const screen = bottom - top
    if (screen <= 0 || this.#stretches.length === 0) return
    const around = (margin: number) => span(this.#offset(top - margin), this.#offset(bottom + margin))
    if (contains(this.part, around(screen / 4))) return
    this.part = around(screen / 2)
    this.#moved()
  }

  /** About which offset stands at a height of the screen: what has not been laid out cannot be asked. */
  #offset(y: number): number {
    const at = this.#first(({ bottom }) => bottom > y)
    const { element, start, end } = this.#stretches[Math.min(at, this.#stretches.length - 1)]!
    const { top, height } = element.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (y - top) / Math.max(1, height)))
    return Math.round(start + share * (end - start))
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
