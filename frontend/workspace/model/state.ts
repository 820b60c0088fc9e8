import { applyChanges, type Change } from './change.ts'
import { type LabelRef, type Labels } from './labels.ts'
import type { Sheet, Speaker } from './sheet.ts'
import { span, type Span } from './span.ts'
import { TextIndex } from './text-index.ts'

/** Where the caret stands (`head`) and where the selection began (`anchor`). */
export interface Selection {
  readonly anchor: number
  readonly head: number
}

export interface Step {
  readonly id: string
  readonly changes: readonly Change[]
  readonly says: string
}

/** What a command wants: changes that belong together, and where caret and focus go. */
export interface Transaction {
  readonly changes?: readonly Change[]
  readonly selection?: Selection
  readonly focus?: LabelRef | null
  /** What was done, for people: shown on the undo button and read aloud. */
  readonly says?: string
  readonly history?: 'undo' | 'redo'
  /** Selections to come back to when a grown selection shrinks. */
  readonly grown?: readonly Selection[]
}

export interface WorkState {
  readonly sheet: Sheet
  readonly index: TextIndex
  readonly speakers: readonly Speaker[]
  readonly labels: Labels
  readonly selection: Selection
  readonly grown: readonly Selection[]
  readonly focus: LabelRef | null
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export function startState(sheet: Sheet): WorkState {
  const index = new TextIndex(sheet.text, sheet.blocks)
  const start = index.paragraphs[0]?.start ?? 0
  return {
    sheet,
    index,
    speakers: sheet.speakers,
    labels: sheet.labels,
    selection: { anchor: start, head: start },
    grown: [],
    focus: null,
    undo: [],
    redo: []
  }
}

export const selected = ({ selection: { anchor, head } }: WorkState): Span =>
  span(Math.min(anchor, head), Math.max(anchor, head))

export const newId = (prefix: string): string => `${prefix}${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`

export function apply(state: WorkState, tx: Transaction): WorkState {
  const changes = tx.changes ?? []
  const labels = applyChanges(state.labels, changes)
  const focus = tx.focus === undefined ? state.focus : tx.focus
  return {
    ...state,
    labels,
    focus: existing(labels, focus),
    selection: tx.selection ? onCharacters(state.sheet.text, tx.selection) : state.selection,
    grown: tx.selection ? (tx.grown ?? []) : state.grown,
    ...history(state, tx, changes)
  }
}

/** A caret never stands between the two halves of one character. */
function onCharacters(text: string, { anchor, head }: Selection): Selection {
  const start = (at: number) => (/^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at)
  return { anchor: start(anchor), head: start(head) }
}

function history(state: WorkState, tx: Transaction, changes: readonly Change[]): Pick<WorkState, 'undo' | 'redo'> {
  if (changes.length === 0) return { undo: state.undo, redo: state.redo }
  if (tx.history === 'undo') return { undo: state.undo.slice(0, -1), redo: [...state.redo, state.undo.at(-1)!] }
  if (tx.history === 'redo') return { undo: [...state.undo, state.redo.at(-1)!], redo: state.redo.slice(0, -1) }
  return { undo: [...state.undo, { id: newId('s'), changes, says: tx.says ?? 'Change' }], redo: [] }
}

/** The labels as the server has them now, with what is not yet sent on top; history and caret stay. */
export function rebase(state: WorkState, labels: Labels, dropped: ReadonlySet<Change>): WorkState {
  const keep = (step: Step) => !step.changes.some(change => dropped.has(change))
  return {
    ...state,
    labels,
    focus: existing(labels, state.focus),
    undo: state.undo.filter(keep),
    redo: state.redo.filter(keep)
  }
}

function existing(labels: Labels, ref: LabelRef | null): LabelRef | null {
  if (!ref) return null
  const map = ref.kind === 'mention' ? labels.mentions : labels.quotes
  return map.has(ref.id) ? ref : null
}
