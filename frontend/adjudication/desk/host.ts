import type { WorkState } from '../../workspace/model/state.ts'
import type { DeskState } from '../model/desk.ts'

/** What the rooms of the desk ask of the element that joins them. */
export interface Host extends HTMLElement {
  readonly desk: DeskState | null
  /** The draft, or the bare text: what the workspace's own parts work on. */
  readonly state: WorkState | null
  readonly updateComplete: Promise<boolean>
  change(patch: Partial<DeskState>): void
  /** Says it to those who listen instead of looking. */
  announce(words: string): void
  requestUpdate(): void
  focusTitle(): void
}
