import type { Talk } from '../model/comments.ts'
import type { LabelRef } from '../model/labels.ts'
import type { Likely } from '../model/likely.ts'
import type { Look } from '../model/look.ts'
import type { Gap } from '../model/missing.ts'
import type { Span } from '../model/span.ts'
import type { Proposals } from './proposals.ts'
import type { Transaction, WorkState } from '../model/state.ts'
import type { Words } from './comments.ts'

export interface SaveSign {
  readonly words: string
  /** The session has ended; signing in, in another tab too, lets saving go on. */
  readonly signIn: boolean
  readonly tone: 'good' | 'busy' | 'warn' | 'danger'
  readonly refused: readonly { readonly id: string; readonly says: string; readonly reason: string }[]
}

/** What can stand open beside the text. */
export type Drawer = 'proposals' | 'labels' | 'look' | 'article' | 'comments' | 'guideline'

/** What the card of a label shows, and what its controls can do. */
export interface Card {
  readonly state: WorkState
  readonly editable: boolean
  /** What Enter would take for the label in focus. */
  readonly likely: Likely | null
  /** The key of a command, as printed on its button. */
  keyOf(command: string): string
  do(transaction: Transaction | null): void
  run(command: string): void
  go(to: { readonly label?: LabelRef | null; readonly at?: Span | null }): void
  choose(label: LabelRef): void
}

/** What stands round the text. */
export interface Desk extends Card {
  readonly save: SaveSign
  readonly gaps: readonly Gap[]
  readonly drawer: Drawer | null
  readonly look: Look
  /** What models propose; null where none has proposed anything. */
  readonly proposals: Proposals | null
  /** The guideline's text; empty until it has come. */
  readonly guide: string
  readonly talk: Talk
  readonly about: LabelRef | null
  readonly words: Words
  dismiss(id: string): void
  show(drawer: Drawer | null): void
  setLook(look: Look): void
}
