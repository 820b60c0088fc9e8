import { extent, ref, type LabelRef, type Quote } from '../model/labels.ts'
import { levels, lift } from '../model/levels.ts'
import { placeOf, sourceOf } from '../model/names.ts'
import type { WorkState } from '../model/state.ts'
import type { ArticleView } from './article-view.ts'

const NOT_LIFTED = { id: '', height: 0, by: 0 }

/** Puts the cards level with what they speak of, and draws the lines of the quote in focus to its card and its source. */
export class Beside {
  readonly #host: HTMLElement
  readonly #view: ArticleView
  /** How far up the card in focus stands; kept while it is the same, so that scrolling does not move it along the text. */
  #lifted = NOT_LIFTED

  constructor(host: HTMLElement, view: ArticleView) {
    this.#host = host
    this.#view = view
  }

  /** Measures; what it gives puts everything where it belongs. */
  layOut(state: WorkState): () => void {
    const cards = this.#cards(state)
    const line = this.#line(state)
    return () => {
      cards()
      line()
    }
  }

  #cards(state: WorkState): () => void {
    const cards = [...(this.#host.querySelector('.cw-cards')?.children ?? [])] as HTMLElement[]
    const heights = cards.map(card => card.offsetHeight)
    const wishes = this.#view.levels(cards.map(card => placeOf(state, labelOf(card))?.start ?? 0))
    const focus = cards.findIndex(card => card.dataset['label'] === state.focus?.id)
    if (focus >= 0) wishes[focus]! -= this.#lift(state.focus!.id, wishes[focus]!, heights[focus]!)
    else this.#lifted = NOT_LIFTED
    const tops = levels(wishes, heights, focus)
    return () => tops.forEach((top, i) => (cards[i]!.style.transform = `translateY(${top}px)`))
  }

  #lift(id: string, wish: number, height: number): number {
    const last = this.#lifted
    if (last.id !== id || last.height !== height)
      this.#lifted = { id, height, by: lift(wish, height, this.#view.screen) }
    return this.#lifted.by
  }

  #line(state: WorkState): () => void {
    const path = this.#host.querySelector('.cw-lines path')
    const quote = state.focus?.kind === 'quote' ? state.labels.quotes.get(state.focus.id) : undefined
    const line = quote ? this.#pathOf(state, quote) : ''
    return () => path?.setAttribute('d', line)
  }

  /** From above the source to the beginning of the quote, over the line between them. */
  #pathOf(state: WorkState, quote: Quote): string {
    const source = sourceOf(state, quote)
    const from = source && this.#view.boxes(source)[0]
    const to = this.#view.boxes(extent(quote))[0]
    if (!from || !to) return ''
    const x1 = from.left + from.width / 2
    const x2 = to.left + 4
    const rise = from.top < to.top ? from.top - 10 : to.top - 10
    return `M ${x1} ${from.top} C ${x1} ${rise} ${x2} ${rise} ${x2} ${to.top}`
  }
}

const labelOf = ({ dataset }: HTMLElement): LabelRef =>
  ref(dataset['kind'] === 'mention' ? 'mention' : 'quote', dataset['label']!)
