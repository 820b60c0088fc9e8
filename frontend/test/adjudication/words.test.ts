import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverage, flagsOf, runsOf, type Run } from '../../adjudication/model/words.ts'
import type { Case } from '../../adjudication/model/case.ts'
import { versionsOf } from './cases.ts'

const SIGNS = { common: '=', only: '+', lacking: '-', around: ' ', gap: '…' }

/** The runs as one reads them: `=` all, `+` only here, `-` left out, a blank for nobody. */
const read = (shown: Case, at: number): string =>
  runs(shown, at)
    .map(r => `${SIGNS[r.mark]}${shown.text.slice(r.start, r.end)}`)
    .join('|')

const runs = (shown: Case, at: number): Run[] =>
  runsOf(
    shown.text,
    shown.versions[at]!.value,
    shown.versions.map(v => v.value)
  )

test('what only one version has is marked there, and marked as left out in the other', () => {
  const shown = versionsOf('He said [A:[B:ties are good] and old] today')
  assert.equal(read(shown, 0), ' He said |=ties are good|+ and old|  today')
  assert.equal(read(shown, 1), ' He said |=ties are good|- and old|  today')
})

test('a version that has nothing is left out of the comparison of words', () => {
  const shown = versionsOf('He said [A:ties are good] today')
  assert.equal(read(shown, 0), ' He said |=ties are good|  today')
  assert.equal(read(shown, 1), ' He said |-ties are good|  today')
})

test('the gap between two pieces is not marked where nobody has it', () => {
  const shown = versionsOf('[A:[B:Ties]] said he [A:[B:are good]].')
  assert.equal(read(shown, 0), '=Ties|  said he |=are good| .')
})

test('words beside the quote stop at the paragraph and at a word', () => {
  const shown = versionsOf(
    'Headline\n\n[A:[B:Ties are good]] and so on and so forth until the end of this long paragraph'
  )
  assert.equal(read(shown, 0), '=Ties are good|  and so on and so forth until the')
})

test('long stretches on which all agree are cut in the middle, at words', () => {
  const long = 'word '.repeat(60).trim()
  const cut = runs(versionsOf(`[A:[B:${long}] more]`), 1)
  assert.deepEqual(
    cut.map(r => r.mark),
    ['common', 'gap', 'common', 'lacking']
  )
  assert.ok(cut[0]!.end - cut[0]!.start <= 56)
})

test('an emoji is never cut in two', () => {
  const shown = versionsOf(`[A:[B:${'😀'.repeat(120)}]]${'😀'.repeat(40)}`)
  for (const r of runs(shown, 0)) assert.ok(!/[\uDC00-\uDFFF]/.test(shown.text[r.start] ?? ''), JSON.stringify(r))
})

test('the text shows what all have and what some have', () => {
  const shown = versionsOf('He said [A:[B:ties are good] and old] today')
  const { common, some } = coverage(shown.versions.map(v => v.value))
  assert.deepEqual([common, some], [[{ start: 8, end: 21 }], [{ start: 21, end: 29 }]])
})

test('where one has nothing, nothing is common', () => {
  const { common, some } = coverage(versionsOf('He said [A:ties are good] today').versions.map(v => v.value))
  assert.deepEqual([common, some], [[], [{ start: 8, end: 22 - 1 }]])
})

test('letters stand at ends that not every version has', () => {
  const shown = versionsOf('[A:He [B:[C:said]] so]')
  const flags = flagsOf(shown.versions.map(v => v.value))
  assert.deepEqual(
    flags.map(f => [f.at, f.side, f.versions]),
    [
      [0, 'start', [0]],
      [3, 'start', [1, 2]],
      [7, 'end', [1, 2]],
      [10, 'end', [0]]
    ]
  )
})
