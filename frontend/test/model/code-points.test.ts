import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CodePoints } from '../../workspace/model/code-points.ts'

for (const text of [
  '',
  'plain',
  '👩‍👩‍👧 family',
  'a👍b👍',
  '河野太郎 𠮷野家',
  'e\u0301 cafe\u0301',
  '\ud83d broken',
  '🇯🇵🇷🇺'
]) {
  test(`offsets go there and back in ${JSON.stringify(text)}`, () => {
    const points = new CodePoints(text)
    const letters = [...text]
    for (let p = 0; p <= letters.length; p++) {
      const units = letters.slice(0, p).join('').length
      assert.equal(points.toUnits(p), units)
      assert.equal(points.fromUnits(units), p)
    }
  })
}

test('an offset outside the text is a fault', () => {
  const points = new CodePoints('a👍')
  assert.throws(() => points.toUnits(3), RangeError)
  assert.throws(() => points.toUnits(-1), RangeError)
  assert.throws(() => points.fromUnits(4), RangeError)
})
