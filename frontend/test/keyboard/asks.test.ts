import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Asks, type Screen } from '../../workspace/asks.ts'
import type { Ask } from '../../workspace/keyboard/keymap.ts'
import type { Drawer } from '../../workspace/panel/desk.ts'
import { marked } from '../marked.ts'

const DRAWERS: readonly (Ask & Drawer)[] = ['proposals', 'labels', 'look', 'comments', 'guideline']

for (const drawer of DRAWERS) {
  test(`the key of ${drawer} opens that drawer, and closes it again`, () => {
    const shown: (Drawer | null)[] = []
    const screen = {
      state: marked('^Text'),
      drawer: null as Drawer | null,
      show: (one: Drawer | null) => shown.push(one)
    }
    new Asks(screen as unknown as Screen).ask(drawer)
    screen.drawer = drawer
    new Asks(screen as unknown as Screen).ask(drawer)
    assert.deepEqual(shown, [drawer, null])
  })
}
