import type { Look } from './drawing.ts'

const TOKENS = { accent: '--c-accent', good: '--c-good', warn: '--c-warn', danger: '--c-danger', quiet: '--c-quiet' }
const FORCED = { accent: 'Highlight', good: 'CanvasText', warn: 'GrayText', danger: 'LinkText', quiet: 'Canvas' }

/** The same, for what is drawn by CSS. */
export const FORCED_TOKENS = Object.entries(FORCED)
  .map(([name, colour]) => `--c-${name}: ${colour};`)
  .join(' ')

/** The page's colours as they are now: a token may say light-dark(), which only a painted element resolves. */
export function look(probe: HTMLElement, width: number): Look {
  const forced = matchMedia('(forced-colors: active)').matches
  const resolved = (colour: string) => {
    probe.style.color = colour
    return getComputedStyle(probe).color
  }
  const tone = (name: keyof typeof TOKENS) => resolved(forced ? FORCED[name] : `var(${TOKENS[name]})`)
  const style = getComputedStyle(probe)
  return {
    tones: {
      accent: tone('accent'),
      good: tone('good'),
      warn: tone('warn'),
      danger: tone('danger'),
      quiet: tone('quiet')
    },
    ink: resolved(forced ? 'CanvasText' : 'var(--c-ink)'),
    soft: resolved(forced ? 'CanvasText' : 'var(--c-ink-soft)'),
    line: resolved(forced ? 'CanvasText' : 'var(--c-line)'),
    surface: resolved(forced ? 'Canvas' : 'var(--c-surface)'),
    font: style.fontFamily,
    size: Math.round(Number.parseFloat(style.fontSize)),
    width,
    patterns: forced,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches
  }
}

/** Calls back whenever the colours may have changed; the answer ends it. */
export function onRecoloured(again: () => void): () => void {
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    '(prefers-reduced-motion: reduce)'
  ]
  const watched = queries.map(query => matchMedia(query))
  watched.forEach(query => query.addEventListener('change', again))
  // the choice in the menu is written there
  const chosen = new MutationObserver(again)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme'] })
  return () => {
    watched.forEach(query => query.removeEventListener('change', again))
    chosen.disconnect()
  }
}
