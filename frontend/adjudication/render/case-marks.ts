import type { Span } from '../../workspace/model/span.ts'
import type { ArticleView } from '../../workspace/render/article-view.ts'
import { contentOf, letter, type Value } from '../model/case.ts'
import type { DeskState } from '../model/desk.ts'
import { coverage, flagsOf } from '../model/words.ts'

const NAMES = ['common', 'some', 'lit', 'lit-cue', 'lit-source'] as const
type Name = (typeof NAMES)[number]

/** Marks on the text where the versions stand, what only some have, and who cuts where. */
export class CaseMarks {
  readonly #view: ArticleView
  readonly #flags: HTMLElement
  readonly #layers = new Map<Name, Highlight>()
  #shown: DeskState | null = null

  constructor(view: ArticleView, flags: HTMLElement) {
    this.#view = view
    this.#flags = flags
    for (const [priority, name] of NAMES.entries()) {
      const layer = new Highlight()
      layer.priority = 20 + priority
      this.#layers.set(name, layer)
      CSS.highlights?.set(`concord-case-${name}`, layer)
    }
  }

  show(state: DeskState): void {
    const before = this.#shown
    this.#shown = state
    const values = state.shown.versions.map(v => v.value)
    const other = before?.shown !== state.shown || (before.draft === null) !== (state.draft === null)
    if (other) {
      const { common, some } = coverage(values)
      // While something is written anew, its own marks are to be seen.
      this.#paint('common', state.draft ? [] : common)
      this.#paint('some', state.draft ? [] : some)
      this.#drawFlags(values)
    }
    if (other || before.lit !== state.lit) this.#light(state)
  }

  redraw(): void {
    if (this.#shown) this.#drawFlags(this.#shown.shown.versions.map(v => v.value))
  }

  dispose(): void {
    for (const name of NAMES) {
      const key = `concord-case-${name}`
      if (CSS.highlights?.get(key) === this.#layers.get(name)) CSS.highlights?.delete(key)
    }
    this.#flags.replaceChildren()
  }

  #light({ shown, lit }: DeskState): void {
    const values: readonly (Value | null)[] =
      lit === null ? [] : lit < shown.versions.length ? [shown.versions[lit]!.value] : (shown.gold ?? [])
    const quotes = values.flatMap(v => (v?.layer === 'quotes' ? [v] : []))
    this.#paint('lit', values.flatMap(contentOf))
    this.#paint(
      'lit-cue',
      quotes.flatMap(q => q.quote.cue ?? [])
    )
    this.#paint(
      'lit-source',
      quotes.flatMap(q => q.source ?? [])
    )
  }

  #paint(name: Name, spans: readonly Span[]): void {
    const layer = this.#layers.get(name)!
    layer.clear()
    for (const s of spans) for (const range of this.#view.positions.ranges(s)) layer.add(range)
  }

  /** Small letters over the line, at each end that not every version has. */
  #drawFlags(values: readonly (Value | null)[]): void {
    const flags = flagsOf(values).flatMap(({ at, side, versions }) => {
      const rect = this.#view.positions.caretRect(at)
      if (!rect) return []
      const { left, top } = this.#view.inPane(rect)
      const flag = document.createElement('span')
      flag.className = `cd-flag cd-flag-${side}`
      flag.textContent = versions.map(letter).join('')
      flag.style.transform = `translate(${left}px, ${top}px)`
      flag.style.blockSize = `${rect.height}px`
      return [flag]
    })
    this.#flags.replaceChildren(...flags)
  }
}
