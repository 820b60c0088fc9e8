import { html, nothing, type TemplateResult } from 'lit'
import { keycap, shortcut } from '../../workspace/panel/parts.ts'
import { letter, type Value } from '../model/case.ts'
import { rowsOf, type Cell, type Row } from '../model/fields.ts'
import { runsOf, type Mark, type Run } from '../model/words.ts'
import type { Counter } from './counter.ts'

/** Every labeller's version beside the others, and gold last: a column each, a row for each field. */
export function versions(desk: Counter): TemplateResult {
  const { shown } = desk.state
  const rows = rowsOf(shown)
  return html`
    <table class="cd-table" data-testid="versions" style="--cd-columns:${shown.versions.length + 1}">
      <caption class="cw-unseen">
        The versions of the ${unitName(shown.layer)}, side by side
      </caption>
      <thead>
        <tr>
          <td class="cd-corner"></td>
          ${shown.versions.map((_, at) => head(desk, at))} ${goldHead(desk)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row => line(desk, row))}
      </tbody>
    </table>
  `
}

export const unitName = (layer: string): string =>
  ({ quotes: 'quote', mentions: 'mention', sentiment: 'article’s sentiment', topics: 'article’s topics' })[layer] ??
  layer

function head(desk: Counter, at: number): TemplateResult {
  const { shown, names } = desk.state
  const version = shown.versions[at]!
  const key = desk.keyOf(`Accept ${letter(at)}`)
  return html`
    <th
      scope="col"
      data-at=${at}
      ?data-absent=${version.value === null}
      @pointerenter=${() => desk.light(at)}
      @pointerleave=${() => desk.light(null)}
    >
      <span class="cd-who">
        <b class="cd-letter">${letter(at)}</b>
        ${names ? html`<span class="cd-name">${version.name}</span>` : nothing}
      </span>
      ${version.guideline === null ? nothing : html`<small class="cd-under">guideline ${version.guideline}</small>`}
      <button
        type="button"
        class="cw-quiet cd-accept"
        aria-keyshortcuts=${shortcut(key)}
        aria-label=${version.value ? `Accept ${letter(at)}` : `Accept ${letter(at)}: nothing here`}
        data-testid="accept-${at}"
        ?disabled=${shown.settled}
        @focus=${() => desk.light(at)}
        @blur=${() => desk.light(null)}
        @click=${() => desk.ask({ ask: 'accept', at })}
      >
        Accept ${keycap(key)}
      </button>
    </th>
  `
}

const GOLD_WORDS = { open: 'not decided', decided: 'decided', group: 'with the group', agreed: 'all agree' }

function goldHead(desk: Counter): TemplateResult {
  const { shown } = desk.state
  const at = shown.versions.length
  return html`
    <th
      scope="col"
      class="cd-gold"
      data-at="gold"
      @pointerenter=${() => desk.light(at)}
      @pointerleave=${() => desk.light(null)}
    >
      <span class="cd-who"><b>Gold</b></span>
      <span class="cd-state" data-state=${shown.state} data-testid="gold-state">${GOLD_WORDS[shown.state]}</span>
      ${shown.settled ? html`<small class="cd-under">article settled</small>` : nothing}
    </th>
  `
}

function line(desk: Counter, row: Row): TemplateResult {
  const { shown } = desk.state
  const several = (shown.gold?.length ?? 0) > 1
  const cells = row.cells.map((cell, at) => {
    const gold = at === shown.versions.length
    const name = gold ? 'Gold' : letter(at)
    const contents = gold && several ? goldOfSeveral(desk, row) : contentsOf(desk, row, cell, at)
    return html`<td data-name=${name} class=${gold ? 'cd-gold' : ''} ?data-absent=${cell === null}>${contents}</td>`
  })
  return html`
    <tr ?data-differs=${row.differs} data-field=${row.field}>
      <th scope="row">${row.name}${row.differs ? html`<span class="cw-unseen"> differs</span>` : nothing}</th>
      ${cells}
    </tr>
  `
}

function contentsOf(desk: Counter, row: Row, cell: Cell | null, at: number): unknown {
  const { shown } = desk.state
  const gold = at === shown.versions.length
  const absent = gold ? (shown.gold ? 'nothing here' : '') : 'nothing here'
  const first = row.field === rowsOf(shown)[0]!.field
  if (cell === null) return first && absent ? html`<em class="cd-nothing">${absent}</em>` : nothing
  if (row.field === 'words') return passage(desk, gold ? shown.gold![0]! : shown.versions[at]!.value)
  if (cell.odd.length === 0) return html`<span>${cell.text}</span>`
  return html`<span
    >${cell.text
      .split(', ')
      .map((entry, i) => html`${i ? ', ' : nothing}${cell.odd.includes(entry) ? html`<b>${entry}</b>` : entry}`)}</span
  >`
}

function goldOfSeveral(desk: Counter, row: Row): TemplateResult | typeof nothing {
  const { shown } = desk.state
  const read = (value: Value) =>
    rowsOf({ ...shown, gold: [value] })
      .find(r => r.field === row.field)!
      .cells.at(-1)
  return html`<ol class="cd-several">
    ${shown.gold!.map(value => html`<li>${row.field === 'words' ? passage(desk, value) : read(value)?.text}</li>`)}
  </ol>`
}

export const SAYS: Partial<Record<Mark, string>> = { only: 'not in all: ', lacking: 'left out: ' }

function passage(desk: Counter, value: Value | null): TemplateResult {
  const { shown } = desk.state
  const runs = runsOf(
    shown.text,
    value,
    shown.versions.map(v => v.value)
  )
  return html`<span class="cd-passage" lang=${shown.meta.language ?? nothing} dir="auto"
    >${runs.map(r => piece(shown.text, r))}</span
  >`
}

function piece(text: string, run: Run): TemplateResult {
  if (run.mark === 'gap') return html`<span class="cd-gap" title="words on which all agree"> … </span>`
  const words = text.slice(run.start, run.end).replace(/\n+/g, ' ¶ ')
  const says = SAYS[run.mark]
  return html`<span class="cd-run cd-${run.mark}"
    >${says ? html`<span class="cw-unseen">${says}</span>` : nothing}${words}</span
  >`
}
