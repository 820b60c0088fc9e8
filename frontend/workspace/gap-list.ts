import { gapsOf, nextGap, type Gap } from './model/missing.ts'
import type { Labels } from './model/labels.ts'
import type { WorkState } from './model/state.ts'

/** What is missing. It is looked for again when the keys rest, for it takes longer than a frame in a long article. */
export class GapList {
  readonly #found: () => void
  #labels: Labels | null = null
  #list: readonly Gap[] = []
  #last: Gap | null = null
  #cancel = () => {}

  constructor(found: () => void) {
    this.#found = found
  }

  /** What was missing when it was last looked for; a newer answer follows. */
  of(state: WorkState): readonly Gap[] {
    if (this.#labels === state.labels) return this.#list
    this.#wait(() => {
      this.#look(state)
      this.#found()
    })
    return this.#list
  }

  next(state: WorkState, kind?: Gap['kind']): Gap | null {
    this.#look(state)
    const gaps = kind ? this.#list.filter(gap => gap.kind === kind) : this.#list
    return (this.#last = nextGap(state, gaps, this.#last))
  }

  clear(): void {
    this.#cancel()
    this.#labels = this.#last = null
    this.#list = []
  }

  /** Safari has no idle moments to wait for. */
  #wait(work: () => void): void {
    this.#cancel()
    const idle = globalThis.requestIdleCallback?.bind(globalThis)
    if (idle) {
      const id = idle(work, { timeout: 600 })
      this.#cancel = () => cancelIdleCallback(id)
    } else {
      const id = setTimeout(work, 150)
      this.#cancel = () => clearTimeout(id)
    }
  }

  #look(state: WorkState): void {
    if (this.#labels !== state.labels) this.#list = gapsOf(state)
    this.#labels = state.labels
  }
}
