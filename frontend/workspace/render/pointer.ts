import type { Selection } from '../model/state.ts'
import type { ArticleView } from './article-view.ts'

export interface Pointed {
  /** The browser's selection is another one now; `ready` when the finger or button is up. */
  selected(selection: Selection, ready: boolean): void
  /** A click that selects nothing: the offset under it, or null beside the letters. */
  clicked(offset: number | null, x: number, y: number): void
}

/** Follows mouse, pen and finger in the text. */
export class Pointer {
  readonly #text: HTMLElement
  readonly #view: ArticleView
  readonly #told: Pointed
  #down = false
  #used = false
  #from = { x: 0, y: 0 }

  constructor(text: HTMLElement, view: ArticleView, told: Pointed) {
    this.#text = text
    this.#view = view
    this.#told = told
    text.addEventListener('pointerdown', this.#press)
    text.addEventListener('click', this.#click)
    document.addEventListener('pointerup', this.#release)
    document.addEventListener('pointercancel', this.#release)
    document.addEventListener('selectionchange', this.#change)
    document.addEventListener('keydown', this.#keys, true)
  }

  dispose(): void {
    this.#text.removeEventListener('pointerdown', this.#press)
    this.#text.removeEventListener('click', this.#click)
    document.removeEventListener('pointerup', this.#release)
    document.removeEventListener('pointercancel', this.#release)
    document.removeEventListener('selectionchange', this.#change)
    document.removeEventListener('keydown', this.#keys, true)
  }

  #press = (event: PointerEvent): void => {
    this.#from = { x: event.clientX, y: event.clientY }
    this.#down = true
    this.#used = true
  }

  #release = (): void => {
    if (!this.#down) return
    this.#down = false
    // The browser settles the selection after the button is up.
    requestAnimationFrame(this.#change)
  }

  #keys = (): void => {
    this.#used = false
  }

  #change = (): void => {
    const selection = this.#used ? this.#view.nativeSelection() : null
    if (selection) this.#told.selected(selection, !this.#down)
  }

  /** A click on a selection leaves it to the browser for a moment longer, so the caret is set from the point itself. */
  #click = (event: MouseEvent): void => {
    const { clientX: x, clientY: y, detail, shiftKey } = event
    if (detail > 1 || shiftKey || Math.hypot(x - this.#from.x, y - this.#from.y) > 4) return
    const under = this.#view.under(x, y)
    if (!under) return
    this.#told.selected({ anchor: under.offset, head: under.offset }, true)
    this.#told.clicked(under.onText ? under.offset : null, x, y)
  }
}
