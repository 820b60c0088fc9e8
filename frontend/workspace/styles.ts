import type { CSSResult } from 'lit'
import { dialogStyles } from './dialog-styles.ts'
import { floatStyles } from './float-styles.ts'
import { frameStyles } from './frame-styles.ts'
import { cardStyles } from './panel/styles/cards.ts'
import { choiceStyles } from './panel/styles/choices.ts'
import { controlStyles } from './panel/styles/controls.ts'
import { footStyles } from './panel/styles/foot.ts'
import { toolbarStyles } from './panel/styles/toolbar.ts'
import { textStyles } from './render/text-styles.ts'

const panel = [controlStyles, toolbarStyles, cardStyles, footStyles, choiceStyles]
const sheets = [frameStyles, textStyles, ...panel, floatStyles, dialogStyles].map(style => style.styleSheet!)

/** Highlights are styled where the text lives, and the text lives in the light DOM. */
export function adoptStyles(root: Document | ShadowRoot, more: readonly CSSResult[] = []): void {
  const wanted = [...sheets, ...more.map(style => style.styleSheet!)]
  const missing = wanted.filter(sheet => !root.adoptedStyleSheets.includes(sheet))
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing]
}
