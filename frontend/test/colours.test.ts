import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'

/** What no program can look at on a screen: words that are painted as highlights have the colours of their element. */
const CSS = readFileSync(resolve(import.meta.dirname, '../styles/tokens.css'), 'utf8')

type Rgb = readonly [number, number, number]

function read(css: string, dark: boolean): Map<string, Rgb> {
  const found = css.matchAll(/--c-([a-z-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g)
  return new Map([...found].map(([, name, light, night]) => [name!, rgb(dark ? night! : light!)]))
}

function rgb(hex: string): Rgb {
  return [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

const [ordinary, more] = CSS.split('@media (prefers-contrast: more)') as [string, string]

const MODES = [
  { name: 'light', colours: read(ordinary, false), text: 4.5, line: 3 },
  { name: 'dark', colours: read(ordinary, true), text: 4.5, line: 3 },
  {
    name: 'light with more contrast',
    colours: new Map([...read(ordinary, false), ...read(more, false)]),
    text: 7,
    line: 4.5
  },
  {
    name: 'dark with more contrast',
    colours: new Map([...read(ordinary, true), ...read(more, true)]),
    text: 7,
    line: 4.5
  }
]

/** As WCAG 2.2 has it. */
function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(channel => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** As color-mix(in srgb, one share, other) does. */
function mixed(one: Rgb, share: number, other: Rgb): Rgb {
  return one.map((channel, i) => Math.round(channel * share + other[i]! * (1 - share))) as unknown as Rgb
}

const GROUNDS = ['page', 'surface', 'raised']
/** A quote in a quote, and labels in focus. */
const MIXED = [
  ['quote', 0.22],
  ['quote', 0.3],
  ['cue', 0.3],
  ['mention', 0.35]
] as const
const LABELS = ['mention', 'quote', 'cue', 'focus']

for (const { name, colours, text, line } of MODES) {
  const at = (token: string) => {
    const colour = colours.get(token)
    assert.ok(colour, `tokens.css has no --c-${token}`)
    return colour
  }
  const apart = (what: string, one: Rgb, other: Rgb, least: number) => {
    const found = contrast(one, other)
    assert.ok(found >= least, `${what}: ${found.toFixed(2)}:1, less than ${least}:1`)
  }
  const tokens = (one: string, other: string, least: number) => apart(`${one} on ${other}`, at(one), at(other), least)

  test(`words can be read: ${name}`, () => {
    for (const ground of GROUNDS) {
      for (const ink of ['ink', 'ink-soft', 'accent', 'danger', 'good', 'warn', 'quote']) tokens(ink, ground, text)
    }
    for (const tone of ['accent', 'danger', 'good', 'warn']) {
      for (const ink of ['ink', 'ink-soft', tone]) tokens(ink, `${tone}-wash`, text)
    }
    tokens('accent-ink', 'accent', text)
  })

  test(`words under a label can be read: ${name}`, () => {
    for (const label of LABELS) tokens('ink', `${label}-wash`, text)
    for (const label of LABELS) tokens('ink-soft', `${label}-wash`, text)
    for (const [label, share] of MIXED) {
      apart(`ink on ${share * 100} % of ${label}`, at('ink'), mixed(at(label), share, at('surface')), text)
    }
    // those in focus are in full ink
    apart('ink-soft on a quote in a quote', at('ink-soft'), mixed(at('quote'), 0.22, at('surface')), 4.5)
  })

  test(`lines of labels stand out: ${name}`, () => {
    for (const label of LABELS) {
      tokens(label, `${label}-wash`, line)
      tokens(label, 'surface', line)
    }
    for (const [label, share] of MIXED) {
      apart(`line on ${share * 100} % of ${label}`, at(label), mixed(at(label), share, at('surface')), 3)
    }
    for (const ground of GROUNDS) tokens('line-strong', ground, 3)
  })
}
