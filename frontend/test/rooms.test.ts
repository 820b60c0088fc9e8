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

const ADJUDICATION = resolve(import.meta.dirname, '../adjudication')
const CHARTS = resolve(import.meta.dirname, '../charts')

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => resolve(folder, name))

const files = (room: string) => filesIn(resolve(WORKSPACE, room))

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

/** A room of adjudication uses what its twin in the workspace may use, and that twin, but not the other way round. */
for (const [room, allowed] of Object.entries(MAY_USE)) {
  test(`adjudication's ${room} imports only ${allowed.join(' and ')}, of both`, () => {
    const own = filesIn(resolve(ADJUDICATION, room))
    assert.ok(own.length > 0)
    for (const file of own) {
      for (const path of imports(file).filter(i => i.startsWith('.'))) {
        const target = resolve(dirname(file), path)
        const home = target.startsWith(WORKSPACE) ? WORKSPACE : ADJUDICATION
        assert.ok(
          allowed.includes(relative(home, target).split('/')[0]!),
          `${relative(ADJUDICATION, file)} imports ${path}`
        )
      }
    }
  })
}

test('the workspace knows nothing of adjudication', () => {
  for (const file of filesIn(WORKSPACE)) {
    for (const path of imports(file)) assert.ok(!path.includes('adjudication'), `${relative(WORKSPACE, file)}: ${path}`)
  }
})

test('nothing turns a string into markup', () => {
  for (const file of [WORKSPACE, ADJUDICATION, CHARTS].flatMap(filesIn)) {
    const found = /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/.exec(readFileSync(file, 'utf8'))
    assert.equal(found?.[0], undefined, file)
  }
})
