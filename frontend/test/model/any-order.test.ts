import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyChanges, type Change } from '../../workspace/model/change.ts'
import { redo, undo } from '../../workspace/model/history.ts'
import { labelsInOrder, NO_LABELS, refOf, type Labels } from '../../workspace/model/labels.ts'
import { faultOf } from '../../workspace/model/rules.ts'
import { apply, startState, type Transaction, type WorkState } from '../../workspace/model/state.ts'
import { bound, keymap } from '../../workspace/keyboard/keymap.ts'
import { Wire, type Operation } from '../../workspace/sync/wire.ts'
import { SCHEME, sheetOf } from '../marked.ts'

const TEXT =
  '"We met in 👩‍👩‍👧 Moscow," Lavrov said. "Ties are good."\n\n' +
  'Kono also noted: “it was very good”. He said «да» and 「会談した」と述べた。'
const KEYS =
  'm q c a Enter Delete Shift+m Shift+q Shift+c ] } [ { Alt+ArrowRight Alt+Shift+ArrowLeft 1 4 0 p v d i x " w n k'

/** Numbers that look drawn by lot and are the same at each run. */
function lots(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const plain = (labels: Labels) => ({
  mentions: [...labels.mentions.values()].sort((a, b) => a.id.localeCompare(b.id)),
  quotes: [...labels.quotes.values()].sort((a, b) => a.id.localeCompare(b.id)),
  sentiment: labels.sentiment,
  topics: labels.topics
})

/** The server's side: applies each operation once, whatever is sent again, and refuses what breaks a rule. */
class Side {
  labels: Labels = NO_LABELS
  readonly #seen = new Set<string>()
  readonly #wire = new Wire(TEXT, 1)

  take(operation: Operation): void {
    if (this.#seen.has(operation.id)) return
    this.#seen.add(operation.id)
    const change = this.#wire.change(this.labels, operation)
    this.labels = applyChanges(this.labels, [change])
    if (change.layer === 'quote' && change.after) assert.equal(faultOf(this.labels, TEXT, change.after), null)
    const sources = [...this.labels.quotes.values()].map(q => q.source).filter(s => s !== null)
    for (const source of sources) assert.ok(this.labels.mentions.has(source), `a source is gone after ${change.layer}`)
  }
}

function step(state: WorkState, lot: (below: number) => number): { state: WorkState; tx: Transaction | null } {
  const kind = lot(10)
  if (kind < 2) return { state, tx: undo(state) }
  if (kind < 3) return { state, tx: redo(state) }
  const [anchor, head] = [lot(TEXT.length + 1), lot(TEXT.length + 1)]
  const labels = labelsInOrder(state.labels)
  const focus = labels.length > 0 && lot(2) > 0 ? refOf(labels[lot(labels.length)]!) : null
  const moved = lot(3) > 0 ? apply(state, { selection: { anchor, head }, focus }) : state
  const keys = KEYS.split(' ')
  const command = bound(keymap(SCHEME), keys[lot(keys.length)]!, 'text')!.run
  return { state: moved, tx: typeof command === 'function' ? command(moved) : null }
}

for (let seed = 1; seed <= 20; seed++) {
  test(`any keys, undo and redo, resent in any way, give the same sheet on both sides (${seed})`, () => {
    const lot = lots(seed * 7_919)
    const server = new Side()
    const wire = new Wire(TEXT, 1)
    const sent: Operation[] = []
    let state = startState(sheetOf(TEXT))
    for (let i = 0; i < 250; i++) {
      const next = step(state, lot)
      state = next.tx ? apply(next.state, next.tx) : next.state
      const changes: readonly Change[] = next.tx?.changes ?? []
      for (const operation of changes.map(change => wire.operation(change))) {
        sent.push(operation)
        server.take(operation)
        while (lot(3) === 0) server.take(sent[lot(sent.length)]!)
      }
      assert.deepEqual(plain(server.labels), plain(state.labels))
    }
    while (state.undo.length > 0) state = apply(state, undo(state)!)
    assert.deepEqual(plain(state.labels), plain(NO_LABELS))
  })
}
