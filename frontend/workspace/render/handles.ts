import { mentionOf, quoteOf } from '../model/edits.ts'
import { extent } from '../model/labels.ts'
import { span, type Span } from '../model/span.ts'
import type { WorkState } from '../model/state.ts'
import type { ArticleView } from './article-view.ts'

export type End = 'start' | 'end'

/** The ends of the label in focus, which mouse, pen and finger can draw to another place. */
export class Handles {
  readonly #view: ArticleView
  readonly #handles: readonly HTMLElement[]
  readonly #moved: (end: End, to: number) => void
  #place: Span | null = null
  #drawn: { readonly end: End; readonly aside: { readonly x: number; readonly y: number }; to: number } | null = null

  constructor(host: HTMLElement, view: ArticleView, moved: (end: End, to: number) => void) {
    this.#view = view
    this.#moved = moved
    this.#handles = [...host.querySelectorAll<HTMLElement>('.cw-handle')]
    for (const handle of this.#handles) {
      handle.addEventListener('pointerdown', this.#press)
      handle.addEventListener('pointermove', this.#draw)
      handle.addEventListener('pointerup', this.#release)
      handle.addEventListener('pointercancel', this.#cancel)
    }
  }

  /** Measures; what it gives puts the handles there. */
  layOut(state: WorkState): () => void {
    if (this.#drawn) return () => {}
    const quote = quoteOf(state)
    this.#place = state.sheet.editable ? (quote ? extent(quote) : mentionOf(state)) : null
    const boxes = this.#place ? this.#view.boxes(this.#place) : []
    return () => {
      this.#put(0, boxes[0], 'left')
      this.#put(1, boxes.at(-1), 'right')
    }
  }

  dispose(): void {
    for (const handle of this.#handles) {
      handle.hidden = true
      handle.removeEventListener('pointerdown', this.#press)
      handle.removeEventListener('pointermove', this.#draw)
      handle.removeEventListener('pointerup', this.#release)
      handle.removeEventListener('pointercancel', this.#cancel)
    }
  }

  #put(i: number, box: DOMRect | undefined, side: 'left' | 'right'): void {
    const handle = this.#handles[i]
    if (!handle) return
    handle.hidden = !box
    if (!box) return
    handle.style.transform = `translate(${box[side]}px, ${box.top}px)`
    handle.style.height = `${box.height}px`
  }

  #press = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement
    const end: End = handle.dataset['end'] === 'start' ? 'start' : 'end'
    const box = handle.getBoundingClientRect()
    // A finger holds the knob below the line; what counts is the place in the line.
    const aside = { x: box.left + box.width / 2 - event.clientX, y: box.top + box.height / 2 - event.clientY }
    this.#drawn = { end, aside, to: this.#place![end] }
    handle.setPointerCapture(event.pointerId)
    event.preventDefault()
    event.stopPropagation()
  }

  #draw = (event: PointerEvent): void => {
    const drawn = this.#drawn
    const place = this.#place
    if (!drawn || !place) return
    const handle = event.currentTarget as HTMLElement
    // Else the handle itself would lie under the point.
    handle.style.pointerEvents = 'none'
    const under = this.#view.under(event.clientX + drawn.aside.x, event.clientY + drawn.aside.y)
    handle.style.pointerEvents = ''
    if (!under) return
    drawn.to = under.offset
    const shown = drawn.end === 'start' ? span(under.offset, place.end) : span(place.start, under.offset)
    this.#view.offer(shown.start < shown.end ? [shown] : [])
  }

  #release = (): void => {
    const drawn = this.#drawn
    this.#cancel()
    if (drawn && this.#place && drawn.to !== this.#place[drawn.end]) this.#moved(drawn.end, drawn.to)
  }

  #cancel = (): void => {
    this.#drawn = null
    this.#view.offer([])
  }
}
