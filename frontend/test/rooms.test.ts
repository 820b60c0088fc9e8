import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { test } from 'node:test'

const WORKSPACE = resolve(import.meta.dirname, '../workspace')
const MAY_USE: Record<string, readonly string[]> = {
  model: ['model'],
  render: ['render', 'model'],
  panel: ['panel', 'model'],
  keyboard: ['keyboard', 'model'],
  sync: ['sync', 'model']
}

const files = (room: string) =>
  readdirSync(resolve(WORKSPACE, room), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => resolve(WORKSPACE, room, name))

const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(m => m[1]!)

for (const [room, allowed] of Object.entries(MAY_USE)) {
  test(`${room} imports only ${allowed.join(' and ')}`, () => {
    assert.ok(files(room).length > 0)
    for (const file of files(room)) {
      for (const path of imports(file).filter(i => i.startsWith('.'))) {
        const target = relative(WORKSPACE, resolve(dirname(file), path)).split('/')[0]!
        assert.ok(allowed.includes(target), `${relative(WORKSPACE, file)} imports ${path}`)
      }
    }
  })
}

test('the model imports nothing from outside', () => {
  for (const file of files('model')) {
    for (const path of imports(file)) assert.ok(path.startsWith('./'), `${relative(WORKSPACE, file)} imports ${path}`)
  }
})

test('nothing turns a string into markup', () => {
  for (const room of [...Object.keys(MAY_USE), '.']) {
    for (const file of files(room)) {
      const found = /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/.exec(readFileSync(file, 'utf8'))
      assert.equal(found?.[0], undefined, relative(WORKSPACE, file))
    }
  }
})
