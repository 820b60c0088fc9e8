import type { WorkState } from './model/state.ts'
import { ArticleView } from './render/article-view.ts'
import { Beside } from './render/beside.ts'
import { Handles, type End } from './render/handles.ts'
import { Pointer, type Pointed } from './render/pointer.ts'

/** The text of a sheet on the screen, and what follows it: pointer, cards beside it, lines to sources. */
export class Opened {
  readonly view: ArticleView
  readonly #pointer: Pointer
  readonly #beside: Beside
  readonly #handles: Handles
  readonly #resizes: ResizeObserver

  constructor(
    host: HTMLElement,
    state: WorkState,
    pointed: Pointed & { resized(end: End, to: number): void },
    resized: () => void,
    scrolled: () => void
  ) {
    const [pane, text, caret] = ['.cw-scroller', '.cw-text', '.cw-caret'].map(c => host.querySelector<HTMLElement>(c)!)
    this.view = new ArticleView(pane!, text!, caret!, state.index, state.sheet.meta, scrolled)
    this.view.show(state)
    this.#beside = new Beside(host, this.view)
    this.#handles = new Handles(host, this.view, pointed.resized)
    this.#pointer = new Pointer(text!, this.view, pointed)
    this.#resizes = new ResizeObserver(resized)
    this.#resizes.observe(pane!)
    this.#resizes.observe(text!)
  }

  /** Everything is measured before anything moves: asking after a move costs the browser one more layout. */
  layOut(state: WorkState): void {
    const moves = [this.view.layOut(), this.#beside.layOut(state), this.#handles.layOut(state)]
    moves.forEach(move => move())
  }

  dispose(): void {
    this.#resizes.disconnect()
    this.#pointer.dispose()
    this.#handles.dispose()
    this.view.dispose()
  }
}
