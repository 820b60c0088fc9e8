import { html, nothing, type TemplateResult } from 'lit'
import type { Sheet } from '../model/sheet.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August']
MONTHS.push('September', 'October', 'November', 'December')

/** What stands above the article. The headline is in the text, where it can be labelled. */
export function articleHeader(sheet: Sheet): TemplateResult {
  const { meta } = sheet
  const facts = [meta.outlet, meta.place, dateOf(meta.published) ?? dateOf(meta.dateline)].filter(Boolean)
  const inText = sheet.blocks.some(b => b.kind === 'headline')
  return html`
    <header class="cw-head">
      <p class="cw-facts" data-testid="article-facts">
        ${facts.map((fact, i) => html`${i > 0 ? html`<span aria-hidden="true"> · </span>` : nothing}<span>${fact}</span>`)}
      </p>
      ${inText || !meta.headline ? nothing : html`<h2 class="cw-block cw-headline" dir="auto">${meta.headline}</h2>`}
      ${
        sheet.editable
          ? nothing
          : html`<p class="cw-readonly" data-testid="read-only"><b>Read only.</b> ${reasonOf(sheet)}</p>`
      }
    </header>
  `
}

const reasonOf = (sheet: Sheet): string =>
  sheet.reason ?? `These are ${sheet.labeller}’s labels; the sheet is ${words(sheet.state)}.`

const words = (state: string) => state.replaceAll('_', ' ')

/** `2017-08-07` and `08-07` as people write them; a year that the source does not state is not made up. */
function dateOf(date: string | null): string | null {
  const parts = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(date ?? '')
  if (!parts) return date
  return [Number(parts[3]), MONTHS[Number(parts[2]) - 1], parts[1]].filter(Boolean).join(' ')
}
