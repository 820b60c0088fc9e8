import type { CSSResult } from 'lit'
import { panelStyles } from './panel/panel-styles.ts'
import { textStyles } from './render/text-styles.ts'
import { frameStyles } from './frame-styles.ts'

const sheets = [frameStyles, textStyles, panelStyles].map(style => style.styleSheet!)

/** Highlights are styled where the text lives, and the text lives in the light DOM. */
export function adoptStyles(root: Document | ShadowRoot, more: readonly CSSResult[] = []): void {
  const wanted = [...sheets, ...more.map(style => style.styleSheet!)]
  const missing = wanted.filter(sheet => !root.adoptedStyleSheets.includes(sheet))
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing]
}
