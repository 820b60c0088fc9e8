import { html, nothing, type TemplateResult } from 'lit'
import { isEmpty } from './model/span.ts'
import type { LabelRef } from './model/labels.ts'
import { quoteOf } from './model/edits.ts'
import type { Likely } from './model/likely.ts'
import { selected, type WorkState } from './model/state.ts'
import { labelMenu, selectionBar } from './panel/floats.ts'
import type { ArticleView } from './render/article-view.ts'
import { placeBeside } from './render/floating.ts'

/** What floats over the article: the bar beside a selection, or the menu of the labels under a click. */
export class Floats {
  #bar = false
  #menu: { readonly labels: readonly LabelRef[]; readonly x: number; readonly y: number } | null = null

  get shown(): boolean {
    return this.#bar || this.#menu !== null
  }

  bar(wanted: boolean): void {
    this.#bar = wanted
  }

  menu(labels: readonly LabelRef[], x: number, y: number): void {
    this.#menu = labels.length > 1 ? { labels, x, y } : null
  }

  /** Takes away what no longer belongs to the state. */
  follow(before: WorkState, now: WorkState): void {
    if (isEmpty(selected(now)) || before.labels !== now.labels) this.#bar = false
    if (before.selection !== now.selection) this.#menu = null
  }

  clear(): void {
    this.#bar = false
    this.#menu = null
  }

  render(
    state: WorkState,
    offered: Likely | null,
    keyOf: (name: string) => string,
    run: (name: string) => void,
    pick: (label: LabelRef | null) => void
  ): TemplateResult {
    const picked = (label: LabelRef | null) => {
      this.#menu = null
      pick(label)
    }
    return html`
      ${this.#bar || (offered && !quoteOf(state)) ? selectionBar(state, this.#bar, offered, keyOf, run) : nothing}
      ${this.#menu ? labelMenu(state, this.#menu.labels, picked) : nothing}
    `
  }

  layOut(pane: HTMLElement, view: ArticleView, state: WorkState): void {
    const bar = pane.querySelector<HTMLElement>('.cw-bar')
    const lines = bar ? view.boxes(selected(state)) : []
    if (bar && lines.length > 0) placeBeside(bar, pane, lines[0]!, lines.at(-1)!)
    const menu = pane.querySelector<HTMLElement>('.cw-menu')
    if (!menu || !this.#menu) return
    const corner = pane.getBoundingClientRect()
    const point = new DOMRect(this.#menu.x - corner.left, this.#menu.y - corner.top + pane.scrollTop, 0, 0)
    placeBeside(menu, pane, point, point)
  }
}
