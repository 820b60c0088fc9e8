import type { Selection, WorkState } from '../../workspace/model/state.ts'
import { ArticleView } from '../../workspace/render/article-view.ts'
import { Pointer } from '../../workspace/render/pointer.ts'
import { placeOf } from '../model/case.ts'
import type { DeskState } from '../model/desk.ts'
import { CaseMarks } from '../render/case-marks.ts'

/** The article beside the versions: drawn once for all cases on it, and marked anew for each. */
export class DeskText {
  readonly #host: HTMLElement
  readonly #selected: (selection: Selection) => void
  readonly #resizes = new ResizeObserver(() => this.#layOut())
  #article: number | null = null
  #view: ArticleView | null = null
  #marks: CaseMarks | null = null
  #pointer: Pointer | null = null

  constructor(host: HTMLElement, selected: (selection: Selection) => void) {
    this.#host = host
    this.#selected = selected
  }

  get view(): ArticleView | null {
    return this.#view
  }

  /** Shows a case whose places are drawn already, or draws them; the host has the elements for it by then. */
  draw(desk: DeskState, state: WorkState): void {
    if (this.#article !== desk.shown.article || !this.#view) {
      this.clear()
      const [pane, text, caret, flags] = ['.cw-article', '.cw-text', '.cw-caret', '.cd-flags'].map(c =>
        this.#host.querySelector<HTMLElement>(c)!
      )
      this.#article = desk.shown.article
      this.#view = new ArticleView(pane!, text!, caret!, desk.index, desk.shown.meta)
      this.#marks = new CaseMarks(this.#view, flags!)
      this.#pointer = new Pointer(text!, this.#view, { selected: this.#selected, clicked: () => {} })
      this.#resizes.observe(pane!)
    }
    this.show(desk, state)
  }

  show(desk: DeskState, state: WorkState): void {
    this.#view?.show(state)
    this.#marks?.show(desk)
  }

  clear(): void {
    this.#pointer?.dispose()
    this.#marks?.dispose()
    this.#view?.dispose()
    this.#resizes.disconnect()
    this.#pointer = this.#marks = this.#view = this.#article = null
  }

  /** Brings the place of the case into view, its beginning at any rate. */
  reveal(desk: DeskState | null): void {
    const place = desk && placeOf(desk.shown)
    if (!place) return
    this.#view?.reveal(place.end)
    this.#view?.reveal(place.start)
  }

  #layOut(): void {
    this.#view?.redraw()
    this.#marks?.redraw()
  }
}
