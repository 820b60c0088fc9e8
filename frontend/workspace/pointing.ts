import type { Floats } from './floats.ts'
import { resizeTo } from './model/edits.ts'
import { labelsAt, type LabelRef } from './model/labels.ts'
import type { Transaction, WorkState } from './model/state.ts'

interface Host extends HTMLElement {
  readonly state: WorkState | null
  readonly editable: boolean
  readonly updateComplete: Promise<boolean>
  do(tx: Transaction | null): void
  focusText(): void
  requestUpdate(): void
}

/** What mouse, pen and finger do to the text. */
export class Pointing {
  readonly #host: Host
  readonly #floats: Floats

  constructor(host: Host, floats: Floats) {
    this.#host = host
    this.#floats = floats
  }

  resized = (end: 'start' | 'end', to: number): void =>
    this.#host.do(this.#host.state && resizeTo(this.#host.state, end, to))

  /** `ready` where the selection is done, so that something may be offered for it. */
  selected = (selection: WorkState['selection'], ready: boolean): void => {
    const { anchor, head } = this.#host.state!.selection
    if (anchor !== selection.anchor || head !== selection.head) this.#host.do({ selection })
    this.#floats.bar(ready && selection.anchor !== selection.head && this.#host.editable)
    this.#host.requestUpdate()
  }

  clicked = (offset: number | null, x: number, y: number): void => {
    const state = this.#host.state!
    const labels = offset === null ? [] : labelsAt(state.labels, offset)
    this.#host.do({ focus: labels.length === 1 ? labels[0]! : labels.length === 0 ? null : state.focus })
    this.#floats.menu(labels, x, y)
    this.#host.requestUpdate()
    if (labels.length < 2) return
    void this.#host.updateComplete.then(() => this.#host.querySelector<HTMLElement>('.cw-menu button')?.focus())
  }

  /** One of several labels at a place, from their menu. */
  picked = (label: LabelRef | null): void => {
    this.#host.focusText()
    if (label) this.#host.do({ focus: label })
    this.#host.requestUpdate()
  }
}
