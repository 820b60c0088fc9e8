import { html, nothing, type TemplateResult } from 'lit'
import { letter, type Case } from '../model/case.ts'
import { rowsOf } from '../model/fields.ts'
import { shownValue, unitOf, type Meeting } from '../model/meeting.ts'
import { coverage, paragraphRunsOf, type Run } from '../model/words.ts'
import { SAYS, unitName } from './versions.ts'

const STATES = { open: 'open', group: 'for the group', decided: 'decided', agreed: 'all agree' }

/** One unit so that it can be read from the last row. */
export function wall(meeting: Meeting, light: (at: number | null) => void): TemplateResult {
  const unit = unitOf(meeting)
  if (!unit)
    return html`<div class="am-none">
      <h1>${meeting.title}</h1>
      <p>Nobody has submitted this article yet, so there is nothing to compare.</p>
    </div>`
  return html`
    <header class="am-head">
      <h1>${meeting.title}</h1>
      <p data-testid="unit">
        <b>${meeting.at + 1} of ${meeting.units.length}</b>
        <span>${unitTitle(unit)}</span>
        <span class="am-state" data-state=${unit.state}>${STATES[unit.state]}</span>
      </p>
    </header>
    ${passage(unit, meeting.lit)}
    <ul class="am-cards" aria-label="Versions">
      ${unit.versions.map((_, at) => card(meeting, unit, at, light))} ${unit.gold ? gold(unit) : nothing}
    </ul>
  `
}

/** What is looked at, and how the versions differ; of a whole article the one says the other. */
function unitTitle({ layer, kinds }: Case): string {
  if (layer === 'sentiment' || layer === 'topics') return unitName(layer)
  return kinds.length === 0 ? unitName(layer) : `${unitName(layer)}: ${kinds.join(', ')}`
}

/** The paragraph that it is about; the article where it is about all of it. */
function passage(unit: Case, lit: number | null): TemplateResult {
  const all = unit.versions.map(v => v.value)
  const runs = lit === null ? together(unit) : paragraphRunsOf(unit.text, shownValue(unit, lit), all)
  const whole = runs.length === 0
  const length = runs.reduce((sum, r) => sum + r.end - r.start, 0)
  const size = whole || length > 900 ? 'small' : length > 450 ? 'middle' : 'large'
  const lang = unit.meta.language ?? nothing
  // No space between the tags: white space is text here.
  // prettier-ignore
  return html`<p class="am-passage" data-size=${size} lang=${lang} dir="auto" tabindex="0" data-testid="passage"
    >${whole ? unit.text : runs.map(run => words(unit.text, run))}</p>`
}

/** All at once: what all have, and what only some have. */
function together(unit: Case): Run[] {
  const all = unit.versions.map(v => v.value)
  const { common } = coverage(all)
  const whole = paragraphRunsOf(unit.text, null, all)
  return whole.flatMap(run => {
    if (run.mark !== 'lacking') return [run]
    const cuts = [run.start, run.end, ...common.flatMap(c => [c.start, c.end])]
    const inside = [...new Set(cuts)].filter(c => c >= run.start && c <= run.end).sort((a, b) => a - b)
    return inside.slice(1).map((end, i) => {
      const start = inside[i]!
      const mark = common.some(c => c.start <= start && end <= c.end) ? 'common' : 'only'
      return { start, end, mark } as const
    })
  })
}

function words(text: string, run: Run): TemplateResult {
  const says = SAYS[run.mark]
  return html`<span class="am-${run.mark}"
    >${says ? html`<span class="am-unseen">${says}</span>` : nothing}${text.slice(run.start, run.end)}</span
  >`
}

function card(meeting: Meeting, unit: Case, at: number, light: (at: number | null) => void): TemplateResult {
  const version = unit.versions[at]!
  const on = meeting.lit === at
  return html`<li>
    <button
      type="button"
      class="am-card"
      aria-pressed=${on}
      ?data-absent=${version.value === null}
      data-testid="labeller-${at}"
      @click=${() => light(on ? null : at)}
    >
      <span class="am-who"><b>${letter(at)}</b>${meeting.names ? html` <span>${version.name}</span>` : nothing}</span>
      ${version.value === null ? html`<em>nothing here</em>` : values(unit, at)}
    </button>
  </li>`
}

function values(unit: Case, at: number): TemplateResult {
  const rows = rowsOf(unit).filter(row => row.field !== 'words')
  return html`<span class="am-values">
    ${rows.map(row => {
      const cell = row.cells[at]
      if (!cell || (!row.differs && /^(—|none|no source)$/.test(cell.text))) return nothing
      return html`<span class="am-value" ?data-differs=${row.differs}
        ><small>${row.name}${row.differs ? html`<span class="am-unseen"> differs</span>` : nothing}</small>
        ${cell.text}</span
      >`
    })}
  </span>`
}

const gold = (unit: Case): TemplateResult =>
  html`<li>
    <div class="am-card am-gold">
      <span class="am-who"><b>Gold</b></span>
      ${unit.gold!.length === 0 ? html`<em>nothing here</em>` : values(unit, unit.versions.length)}
    </div>
  </li>`
