import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Wire, type WireSheet } from '../../workspace/sync/wire.ts'
import { sheetOf } from '../marked.ts'

const TEXT = '😀 Kono said so.'

function answer(more: Partial<WireSheet>): WireSheet {
  const { labels: _labels, marks: _marks, meta, ...rest } = sheetOf(TEXT)
  const labels = { mentions: [], quotes: [], sentiment: null, topics: null }
  return { ...rest, text_version: 1, article: { id: '0', meta }, blocks: [], labels, ...more }
}

test('where a lead points is counted in UTF-16, and names a label only where there may be one', () => {
  const sheet = new Wire(TEXT, 1).sheet(
    answer({
      return_marks: [
        { start: 2, end: 6, text: 'Kono', layer: 'mention', label: 'm1', note: 'Who is it?' },
        { start: 0, end: 1, text: '😀', layer: null, label: null, note: null }
      ]
    })
  )
  assert.deepEqual(sheet.marks, [
    { start: 3, end: 7, label: { kind: 'mention', id: 'm1' }, note: 'Who is it?' },
    { start: 0, end: 2, label: null, note: null }
  ])
})

test('a sheet of an older server has no marked spots', () => {
  assert.deepEqual(new Wire(TEXT, 1).sheet(answer({})).marks, [])
})
