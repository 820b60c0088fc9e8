import { html, nothing, type TemplateResult } from 'lit'
import { quoteCard } from '../../workspace/panel/quote-card.ts'
import { row, keycap } from '../../workspace/panel/parts.ts'
import { articleValues } from '../../workspace/panel/values.ts'
import { speakerName, words } from '../../workspace/model/names.ts'
import type { Entry } from '../model/case.ts'
import { versionName } from '../model/desk.ts'
import type { Counter } from './counter.ts'
import { decide, keyed, ways, why } from './decide.ts'
import { unitName, versions } from './versions.ts'

export function panel(desk: Counter): TemplateResult {
  const { state } = desk
  return html`
    ${top(desk)} ${desk.refused.map(r => refusal(desk, r))} ${changed(desk)}
    <div class="cd-scroll" tabindex="0" role="group" aria-label="Versions">
      ${state.draft ? draft(desk) : nothing} ${versions(desk)} ${history(desk)}
    </div>
    <div class="cd-foot">${state.draft ? ends(desk) : decide(desk)} ${why(desk)} ${ways(desk)}</div>
  `
}

function top(desk: Counter): TemplateResult {
  const { shown } = desk.state
  const { words, tone, signIn } = desk.standing
  const kinds = shown.kinds.join(', ')
  return html`
    <div class="cd-top">
      <h2 class="cd-title" tabindex="-1">
        ${capital(unitName(shown.layer))}${kinds ? html`: <span>${kinds}</span>` : nothing}
      </h2>
      <span class="cw-save" data-tone=${words ? tone : 'none'} data-testid="standing">
        ${words}${signIn ? html` <a href="" target="_blank" data-testid="sign-in">Sign in</a>` : nothing}
      </span>
      ${keyed(desk, 'names', desk.state.names ? 'Hide names' : 'Show names', 'Hide or show the names', { look: 'cw-icon' })}
      ${keyed(desk, 'help', 'Keys', 'Show all keys', { look: 'cw-icon' })}
    </div>
  `
}

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)

function refusal(desk: Counter, refused: Counter['refused'][number]): TemplateResult {
  const here = refused.case === desk.state.shown.id
  return html`
    <div class="cw-refused" role="alert" data-testid="refused">
      <span><b>Not decided: ${refused.says}</b>, because: ${refused.reason}</span>
      ${
        here
          ? nothing
          : html`<button type="button" class="cw-quiet" @click=${() => desk.open(refused.case)}>Open the case</button>`
      }
      <button type="button" class="cw-quiet" data-testid="dismiss" @click=${() => desk.dismiss(refused.id)}>
        Dismiss
      </button>
    </div>
  `
}

/** Settled gold takes no decision. Gold stays as decided when a sheet changes later, and whoever leads is told. */
function changed({ state: { shown } }: Counter): TemplateResult | typeof nothing {
  if (shown.settled)
    return html`<p class="cd-changed" data-testid="settled">
      The gold of this article is settled. Reopen it to decide again.
    </p>`
  if (!shown.changed) return nothing
  return html`<p class="cd-changed" data-testid="changed">
    A sheet has changed since this was decided. Gold stays as it was decided; decide again to change it.
  </p>`
}

function draft(desk: Counter): TemplateResult {
  const { draft, shown } = desk.state
  const card = desk.card!
  const quote = card.state.labels.quotes.get('draft')
  return html`
    <section class="cd-draft" aria-label=${draft!.kind === 'merge' ? 'Merge' : 'Write anew'} data-testid="draft">
      <h3 class="cw-h">
        ${draft!.kind === 'merge' ? 'Merged' : 'Written anew'}<span class="cd-hint">: ${hint(desk)}</span>
      </h3>
      ${
        shown.layer === 'quotes'
          ? quote
            ? html`<ul class="cw-list">
                ${quoteCard(card, quote)}
              </ul>`
            : nothing
          : shown.layer === 'mentions'
            ? mention(desk)
            : articleValues(card)
      }
    </section>
  `
}

const ends = (desk: Counter): TemplateResult => html`
  <div class="cd-actions">
    ${keyed(desk, 'take', 'Decide so', 'Decide so', { look: 'cw-submit' })}
    ${keyed(desk, 'leave', 'Leave', 'Leave it, and keep what is written')}
  </div>
`

const hint = (desk: Counter) => {
  const { layer } = desk.state.shown
  if (layer === 'sentiment' || layer === 'topics') return 'choose'
  const take = layer === 'quotes' ? 'q' : 'm'
  return html`${keycap('[')} ${keycap('{')} start, ${keycap(']')} ${keycap('}')} end; or select words and press
  ${keycap(take)}`
}

function mention(desk: Counter): TemplateResult | typeof nothing {
  const card = desk.card!
  const [mention] = card.state.labels.mentions.values()
  if (!mention) return nothing
  const speaker = speakerName(card.state, mention) ?? 'Choose…'
  return html`
    <p class="cd-words">${words(card.state, mention)}</p>
    ${row(
      'Speaker',
      html`<button
        type="button"
        class="cw-pick"
        data-testid="mention-speaker"
        @click=${() => card.choose({ kind: 'mention', id: mention.id })}
      >
        ${speaker} ${keycap('s')}
      </button>`
    )}
  `
}

function history(desk: Counter): TemplateResult | typeof nothing {
  const { shown } = desk.state
  const example =
    shown.state === 'decided'
      ? keyed(desk, 'example', 'Make it an example in the guideline', 'Make the decision an example in the guideline')
      : nothing
  if (shown.history.length === 0 && example === nothing) return nothing
  return html`
    <section class="cd-history" aria-label="What was decided before">
      <ul class="cw-list" data-testid="history">
        ${shown.history.toReversed().map(entry => past(desk, entry))}
      </ul>
      ${example}
    </section>
  `
}

const WORDS: Record<string, string> = {
  accept: 'accepted',
  both: 'took both',
  merge: 'merged',
  anew: 'wrote anew',
  nothing: 'found nothing here',
  group: 'put it to the group'
}

function past({ state }: Counter, entry: Entry): TemplateResult {
  const { shown } = state
  const from = entry.from.map(f => {
    const at = shown.versions.findIndex(v => v.labeller === f)
    return at < 0 ? f : versionName(state, at)
  })
  const reason = shown.reasons.find(r => r.id === entry.reason)?.name ?? entry.reason
  const named = entry.action === 'accept' || entry.action === 'both'
  return html`<li ?data-undone=${entry.undone}>
    <b>${entry.rule ? `Rule: ${entry.rule}` : entry.by}</b>
    ${WORDS[entry.action] ?? entry.action}${named ? ` ${from.join(' and ')}` : ''}${entry.undone ? ', taken back' : ''},
    <time datetime=${entry.at}
      >${new Date(entry.at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}</time
    >
    ${reason ? html`<span class="cd-reason">${reason}</span>` : nothing}
    ${entry.note ? html`<q>${entry.note}</q>` : nothing}
  </li>`
}
