/** What of a key press matters; a KeyboardEvent is one. */
export interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode?: number
}

/**
 * A key press as it stands in the key map: `m`, `Shift+N`, `Mod+Enter`, `Alt+ArrowLeft`. `Mod` is Ctrl or Command.
 * Null while an input method composes.
 */
export function chordOf(press: Press): string | null {
  if (press.isComposing || press.keyCode === 229 || press.key === 'Dead' || press.key === 'Process') return null
  const key = keyName(press)
  const sign = BRACKETS.includes(key)
  // Brackets need Shift, Alt or AltGr (Ctrl and Alt to the browser) on many layouts, so only the sign counts.
  const alt = press.altKey && !sign
  const mod = (press.ctrlKey || press.metaKey) && !(sign && press.altKey)
  const shift = press.shiftKey && (key.length > 1 || /[a-z0-9]/i.test(key))
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

const BRACKETS = ['[', ']', '{', '}']

/** The letter or digit of the key where the layout in use gives another sign: keys work in every language. */
function keyName({ key, code }: Press): string {
  if (key.length > 1 || key === '?' || BRACKETS.includes(key)) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter && !/^[\x20-\x7e]$/.test(key)) return letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  return digit ?? key.toLowerCase()
}

/** The chord as it is printed on buttons and in the list of keys. */
export const printed = (chord: string, mac = false): string =>
  chord
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('Shift+', '⇧')
    .replace('Arrow', '')
    .replace(/\b(Up|Down|Left|Right)$/, name => ({ Up: '↑', Down: '↓', Left: '←', Right: '→' })[name]!)
