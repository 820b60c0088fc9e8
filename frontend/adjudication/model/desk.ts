import { TextIndex } from '../../workspace/model/text-index.ts'
import { letter, type Case } from './case.ts'
import type { Decision, Why } from './decide.ts'
import type { Draft } from './draft.ts'

/** What is on the desk: one case, what is being written on it, and why it will be decided so. */
export interface DeskState {
  readonly shown: Case
  readonly index: TextIndex
  readonly why: Why
  readonly draft: Draft | null
  /** The version whose places are lit in the text, by its place in the order; the number of versions stands for gold. */
  readonly lit: number | null
  readonly names: boolean
}

export function deskOf(shown: Case, before: DeskState | null, kept: Kept | null): DeskState {
  const same = before && before.shown.text === shown.text && before.shown.article === shown.article
  const index = same ? before.index : new TextIndex(shown.text, shown.blocks)
  return {
    shown,
    index,
    why: kept?.why ?? { reason: null, note: '' },
    draft: kept?.draft ?? null,
    lit: null,
    names: before?.names ?? true
  }
}

/** What was typed on a case and not decided yet: it is there again when one comes back. */
export interface Kept {
  readonly why: Why
  readonly draft: Draft | null
}

export const keptOf = ({ why, draft }: DeskState): Kept | null =>
  why.reason === null && why.note === '' && draft === null ? null : { why, draft }

/** How a version is called: by letter, and by name unless names are hidden. */
export const versionName = ({ shown, names }: DeskState, at: number): string =>
  names && shown.versions[at] ? `${letter(at)} ${shown.versions[at].name}` : letter(at)

/** Decisions in the order they were taken, for undo over all cases of a session. */
export interface Docket {
  readonly done: readonly Decision[]
  readonly undone: readonly Decision[]
}

export const NO_DECISIONS: Docket = { done: [], undone: [] }

export const decided = (docket: Docket, decision: Decision): Docket => ({
  done: [...docket.done, decision],
  undone: []
})

export const undone = ({ done, undone }: Docket): Docket => ({
  done: done.slice(0, -1),
  undone: [...undone, done.at(-1)!]
})

/** Redone with an id of its own, for the one before was taken back. */
export function redone({ done, undone }: Docket): { docket: Docket; decision: Decision } {
  const decision = { ...undone.at(-1)!, id: crypto.randomUUID() }
  return { decision, docket: { done: [...done, decision], undone: undone.slice(0, -1) } }
}

/** A decision that the server refused is none. */
export const without = ({ done, undone }: Docket, id: string): Docket => ({
  done: done.filter(d => d.id !== id),
  undone
})
