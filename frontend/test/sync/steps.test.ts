import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redo, remembering, turnOf, undo } from '../../workspace/model/history.ts'
import { apply, type Transaction, type WorkState } from '../../workspace/model/state.ts'
import { Steps } from '../../workspace/sync/steps.ts'
import { marked, press, show } from '../marked.ts'

const BOX = 'server anna 1'

/** A tab whose steps are kept; `again` is the tab after a reload. */
class Kept {
  state: WorkState
  readonly steps: Steps

  constructor(state: WorkState, steps: Steps) {
    this.state = state
    this.steps = steps
  }

  async do(tx: Transaction | null): Promise<this> {
    const before = this.state
    this.state = apply(before, tx!)
    await this.steps.note(BOX, turnOf(before, this.state, tx!))
    return this
  }

  async again(): Promise<Kept> {
    const bare = { ...this.state, undo: [], redo: [] }
    return new Kept(remembering(bare, await this.steps.of(BOX)), this.steps)
  }
}

const tab = async () => {
  const steps = await Steps.open(new IDBFactory())
  let kept = new Kept(marked('One two^ three'), steps)
  for (const at of [1, 5, 9]) {
    const moved = { ...kept.state, selection: { anchor: at, head: at } }
    const after = press(moved, 'm')
    kept.state = moved
    await kept.do({ changes: after.undo.at(-1)!.changes, says: `Mention ${at}` })
  }
  return kept
}

test('what was done before a reload can be undone, the latest first, and done again', async () => {
  let kept = await tab()
  kept = await (await kept.do(undo(kept.state))).again()
  assert.deepEqual(
    [kept.state.undo, kept.state.redo].map(steps => steps.map(s => s.says)),
    [['Mention 1', 'Mention 5'], ['Mention 9']]
  )
  await kept.do(undo(kept.state))
  kept = await (await kept.do(undo(kept.state))).again()
  assert.equal(show(kept.state, false), 'One two three')
  for (let i = 0; i < 3; i++) kept = await (await kept.do(redo(kept.state))).again()
  assert.equal(show(kept.state, false), '[m:One] [m:two] [m!:three]')
})

test('a new step ends what could be done again, after a reload too', async () => {
  let kept = await tab()
  kept = await (await kept.do(undo(kept.state))).again()
  const mention = [...kept.state.labels.mentions.values()][0]!
  await kept.do({ changes: [{ layer: 'mention', id: mention.id, before: mention, after: null }], says: 'Gone' })
  kept = await kept.again()
  assert.deepEqual([kept.state.undo.length, kept.state.redo.length], [3, 0])
})

test('a step that is made before the earlier ones are read stands on top of them, once', async () => {
  const kept = await tab()
  await kept.do(undo(kept.state))
  const fresh = new Kept({ ...kept.state, undo: [], redo: [] }, kept.steps)
  const mention = [...fresh.state.labels.mentions.values()][0]!
  await fresh.do({ changes: [{ layer: 'mention', id: mention.id, before: mention, after: null }], says: 'Gone' })
  const { undo: done, redo: undone } = remembering(fresh.state, await fresh.steps.of(BOX))
  assert.deepEqual(
    [done, undone].map(steps => steps.map(s => s.says)),
    [['Mention 1', 'Mention 5', 'Gone'], []]
  )
})

test('another sheet has its own steps', async () => {
  const kept = await tab()
  assert.deepEqual(await kept.steps.of('server anna 12'), { undo: [], redo: [] })
})

test('a browser without a database keeps none, and says nothing', async () => {
  const steps = await Steps.open(null)
  await steps.note(BOX, { turn: 'done', step: { id: 's1', changes: [], says: 'x' } })
  assert.deepEqual(await steps.of(BOX), { undo: [], redo: [] })
})
