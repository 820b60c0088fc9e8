import { applyChanges, invertAll, type Change } from './change.ts'
import type { LabelRef, Labels } from './labels.ts'
import { quotesFrom } from './rules.ts'
import { apply, type Step, type Transaction, type WorkState } from './state.ts'

/** Whether a step was done, undone or done again. */
export type Turn = 'done' | 'undo' | 'redo'

export function undo(state: WorkState): Transaction | null {
  const step = state.undo.at(-1)
  if (!step) return null
  const changes = fitted(state.labels, invertAll(step.changes))
  return { changes, history: 'undo', says: `Undone: ${step.says}`, focus: focusOf(step, 'before') }
}

export function redo(state: WorkState): Transaction | null {
  const step = state.redo.at(-1)
  if (!step) return null
  const changes = fitted(state.labels, step.changes)
  return { changes, history: 'redo', says: `Done again: ${step.says}`, focus: focusOf(step, 'after') }
}

/** The step that a transaction made, or turned. */
export function turnOf(before: WorkState, after: WorkState, { history }: Transaction): { turn: Turn; step: Step } {
  if (history === 'undo') return { turn: 'undo', step: before.undo.at(-1)! }
  if (history === 'redo') return { turn: 'redo', step: before.redo.at(-1)! }
  return { turn: 'done', step: after.undo.at(-1)! }
}

/** The state with the steps of earlier visits behind its own. */
export function remembering(state: WorkState, { undo, redo }: Pick<WorkState, 'undo' | 'redo'>): WorkState {
  const own = new Set([...state.undo, ...state.redo].map(step => step.id))
  const earlier = undo.filter(step => !own.has(step.id))
  // Whatever was done since put an end to what could be done again.
  return { ...state, undo: [...earlier, ...state.undo], redo: own.size > 0 ? state.redo : redo }
}

/** A step that another tab made or turned. */
export function followed(state: WorkState, changes: readonly Change[], turn: Turn, step: Step): WorkState {
  const { undo, redo } = state
  const others = (steps: readonly Step[]) => steps.filter(s => s.id !== step.id)
  const turned = {
    done: { undo: [...undo, step], redo: [] },
    undo: { undo: others(undo), redo: [...redo, step] },
    redo: { undo: [...undo, step], redo: others(redo) }
  }[turn]
  return { ...apply(state, { changes }), ...turned }
}

/**
 * A step as it can be taken now. Since it was made, others may have changed the sheet: a source that is gone is left out,
 * and a mention that goes frees the quotes that came to have it as their source.
 */
function fitted(labels: Labels, changes: readonly Change[]): Change[] {
  const now = changes.map(change => current(labels, change))
  const after = applyChanges(labels, now)
  const mended = now.map(change => {
    if (change.layer !== 'quote' || !change.after?.source || after.mentions.has(change.after.source)) return change
    return { ...change, after: { ...change.after, source: null } }
  })
  const going = now.filter(change => change.layer === 'mention' && change.after === null && change.before !== null)
  const touched = new Set(now.filter(c => c.layer === 'quote').map(c => c.id))
  const freed = going.flatMap(change => {
    const quotes = change.layer === 'mention' ? quotesFrom(labels, change.before!) : []
    return quotes.filter(q => !touched.has(q.id)).map(q => freeing(q.id, labels))
  })
  return [...freed, ...mended]
}

function freeing(id: string, labels: Labels): Change {
  const before = labels.quotes.get(id)!
  return { layer: 'quote', id, before, after: { ...before, source: null } }
}

/** With what is there now as its "before". */
function current(labels: Labels, change: Change): Change {
  switch (change.layer) {
    case 'mention':
      return { ...change, before: labels.mentions.get(change.id) ?? null }
    case 'quote':
      return { ...change, before: labels.quotes.get(change.id) ?? null }
    default:
      return { ...change, before: labels[change.layer] } as Change
  }
}

function focusOf(step: Step, side: 'before' | 'after'): LabelRef | null | undefined {
  const labels = step.changes.filter(c => c.layer === 'mention' || c.layer === 'quote')
  const there = labels.filter(c => c[side] !== null)
  const change = there.find(c => c.layer === 'quote') ?? there[0]
  return change ? { kind: change.layer, id: change.id } : undefined
}
