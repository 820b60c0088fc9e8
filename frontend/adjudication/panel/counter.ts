import type { Card } from '../../workspace/panel/desk.ts'
import type { Ask } from '../model/ask.ts'
import type { DeskState } from '../model/desk.ts'

export interface Standing {
  readonly words: string
  readonly tone: 'good' | 'busy' | 'danger'
  readonly signIn: boolean
}

/** A decision that the server refused, with what was typed in it. */
export interface Refused {
  readonly id: string
  readonly case: number
  readonly says: string
  readonly reason: string
}

/** What the panel shows, and what its controls can do. */
export interface Counter {
  readonly state: DeskState
  readonly standing: Standing
  readonly refused: readonly Refused[]
  /** What would be taken back, and what decided so again; null for nothing. */
  readonly undoable: string | null
  readonly redoable: string | null
  /** The workspace's own card over the draft, while one is open. */
  readonly card: Card | null
  keyOf(name: string): string
  ask(ask: Ask): void
  note(text: string): void
  light(at: number | null): void
  open(id: number): void
  dismiss(id: string): void
}
