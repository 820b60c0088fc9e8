import type { Labels } from './model/labels.ts'
import { gapsOf, nextGap, type Gap } from './model/missing.ts'
import type { WorkState } from './model/state.ts'

/** What is missing, looked for again only when labels have changed. */
export class GapList {
  #labels: Labels | null = null
  #list: readonly Gap[] = []
  #last: Gap | null = null

  of(state: WorkState): readonly Gap[] {
    if (this.#labels !== state.labels) this.#list = gapsOf(state)
    this.#labels = state.labels
    return this.#list
  }

  next = (state: WorkState): Gap | null => (this.#last = nextGap(state, this.of(state), this.#last))
}
