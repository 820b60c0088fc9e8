import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskKeys, draftKeys, keyFor } from '../../adjudication/keyboard/keymap.ts'
import { contentOf, type Case } from '../../adjudication/model/case.ts'
import { anewDraft, mergeDraft, valueOf, type Draft } from '../../adjudication/model/draft.ts'
import { sourceFromSelection, takeWords } from '../../adjudication/model/draft-edits.ts'
import { apply } from '../../workspace/model/state.ts'
import { TextIndex } from '../../workspace/model/text-index.ts'
import { caseOf, quoteOf, versionsOf } from './cases.ts'

const shown = versionsOf('Lavrov said [A:“ties [B:are good] and] old” today')
const indexOf = (c: Case) => new TextIndex(c.text, c.blocks)
const words = (draft: Draft, c: Case) => contentOf(valueOf(draft, c.layer)).map(s => c.text.slice(s.start, s.end))

/** Presses keys on a draft, as chords with spaces between them. */
function press(draft: Draft, c: Case, chords: string): Draft {
  return chords.split(' ').reduce((now, chord) => {
    const does = keyFor(draftKeys(c), chord, false)?.does
    if (typeof does !== 'function') throw new Error(`No command for ${chord}`)
    const tx = does(now.work)
    return tx ? { ...now, work: apply(now.work, tx) } : now
  }, draft)
}

const selecting = (draft: Draft, c: Case, phrase: string): Draft => {
  const anchor = c.text.indexOf(phrase)
  return { ...draft, work: { ...draft.work, selection: { anchor, head: anchor + phrase.length } } }
}

test('merging begins with the union', () => {
  assert.deepEqual(words(mergeDraft(shown, indexOf(shown))!, shown), ['“ties are good and'])
})

test('the ends of a merge move by the same keys as in the workspace', () => {
  const draft = mergeDraft(shown, indexOf(shown))!
  assert.deepEqual(words(press(draft, shown, ']'), shown), ['“ties are good and old'])
  assert.deepEqual(words(press(draft, shown, '} }'), shown), ['“ties are'])
  assert.deepEqual(words(press(press(draft, shown, '{'), shown, 'u'), shown), ['“ties are good and'])
})

test('a merge takes what most say, and the first where nobody is more', () => {
  const here = [{ start: 0, end: 2 }]
  const three = caseOf('He said', [
    quoteOf(here, { sentiment: 1, topics: ['visits'] }),
    quoteOf(here, { sentiment: 2 }),
    quoteOf(here, { sentiment: 2, topics: ['peace_treaty'] })
  ])
  const value = valueOf(mergeDraft(three, indexOf(three))!, 'quotes')!
  assert.ok(value.layer === 'quotes')
  assert.deepEqual([value.quote.sentiment, value.quote.topics], [2, ['visits', 'peace_treaty']])
})

test('writing anew begins with gold, else with the first version', () => {
  assert.deepEqual(words(anewDraft(shown), shown), ['“ties are good and'])
  const gold = quoteOf([{ start: 0, end: 6 }])
  assert.deepEqual(words(anewDraft({ ...shown, gold: [gold] }), shown), ['Lavrov'])
})

test('selected words become the quote, without marks round them', () => {
  const draft = selecting(anewDraft(shown), shown, '“ties are good and old”')
  const work = apply(draft.work, takeWords(draft.work)!)
  assert.deepEqual(words({ ...draft, work }, shown), ['ties are good and old'])
})

test('selected words become the source in one step', () => {
  const draft = selecting(anewDraft(shown), shown, 'Lavrov')
  const tx = sourceFromSelection(draft.work)!
  const work = apply(draft.work, tx)
  const value = valueOf({ ...draft, work }, 'quotes')
  assert.ok(value?.layer === 'quotes')
  assert.deepEqual([value.source?.start, value.source?.speaker], [0, 'lavrov'])
  assert.equal(work.undo.length, 1)
})

test('without a selection no source is taken', () => {
  assert.equal(sourceFromSelection(anewDraft(shown).work), null)
})

test('the speakers that versions name are offered as sources, each place once', () => {
  const source = { id: 'source', start: 0, end: 6, speaker: null }
  const twice = { ...shown, mentions: [source, { ...source, speaker: 'lavrov' }] }
  const mentions = [...anewDraft(twice).work.labels.mentions.values()]
  assert.deepEqual(
    mentions.map(m => m.speaker),
    ['lavrov']
  )
})

test('a mention is merged to its widest extent', () => {
  const at = (start: number, end: number, speaker: string | null) =>
    ({ layer: 'mentions', mention: { id: 'unit', start, end, speaker } }) as const
  const three = caseOf('Mr Taro Kono', [at(3, 12, 'kono'), at(8, 12, 'kono'), at(8, 12, null)], { layer: 'mentions' })
  const value = valueOf(mergeDraft(three, indexOf(three))!, 'mentions')
  assert.ok(value?.layer === 'mentions')
  assert.deepEqual(value.mention, { id: 'draft', start: 3, end: 12, speaker: 'kono' })
})

test('no key means two things', () => {
  const three = versionsOf('[A:[B:[C:Yes]]]')
  for (const keys of [
    deskKeys(three),
    ...(['quotes', 'mentions'] as const).map(layer => draftKeys({ ...three, layer }))
  ]) {
    const chords = keys.flatMap(k => k.chords)
    assert.deepEqual(
      chords.filter((chord, i) => chords.indexOf(chord) !== i),
      []
    )
  }
})

test('versions have digits, and the first three their letters', () => {
  const keys = deskKeys(versionsOf('[A:[B:[C:[D:Yes]]]]'))
  const named = (name: string) => keys.find(k => k.name === name)!.chords
  assert.deepEqual([named('Accept B'), named('Accept D')], [['2', 'b'], ['4']])
})

test('in a field only keys work that cannot be text', () => {
  const keys = draftKeys(shown)
  assert.deepEqual(keyFor(keys, 'Mod+Enter', true)?.does, { ask: 'take' })
  assert.deepEqual(keyFor(keys, 'Escape', true)?.does, { ask: 'leave' })
  assert.equal(keyFor(keys, 'Enter', true), undefined)
  assert.equal(keyFor(deskKeys(shown), 'a', true), undefined)
})
