import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Party, Skipped, SkipReason } from '../model/sheet.ts'
import { keycap } from './parts.ts'

export interface KeyLine {
  readonly keys: readonly string[]
  readonly name: string
  readonly group: string
}

export function helpContents(lines: readonly KeyLine[], close: () => void): TemplateResult {
  const groups = [...new Set(lines.map(l => l.group))]
  return html`
    <div class="cw-ends">
      <h2>Keys</h2>
      <button type="button" class="cw-submit" data-testid="help-close" @click=${close}>Close</button>
    </div>
    <div class="cw-keys">
      ${groups.map(
        group => html`
          <section>
            <h3>${group}</h3>
            <dl>
              ${lines
                .filter(l => l.group === group)
                .map(
                  l =>
                    html`<dt>
                        ${l.keys.map((k, i) => html`${i ? ' ' : nothing}<kbd class="cw-key" data-key=${k}></kbd>`)}
                      </dt>
                      <dd>${l.name}</dd>`
                )}
            </dl>
          </section>
        `
      )}
    </div>
  `
}

/** The reason that only words can tell. */
const OTHER = 'other'

/** The usual reasons by their digits; words may be added, and another reason consists of them. */
export function skipContents(
  reasons: readonly SkipReason[],
  chosen: string | null,
  choose: (kind: string) => void,
  skip: (skipped: Skipped) => void,
  close: () => void
): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault()
    const words = String(new FormData(event.target as HTMLFormElement).get('words')).trim()
    if (chosen) skip({ kind: chosen, words })
  }
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLInputElement
    const reason = target.type === 'text' || event.ctrlKey || event.metaKey ? undefined : reasons[Number(event.key) - 1]
    if (!reason) return
    event.preventDefault()
    choose(reason.id)
    target.form?.querySelector<HTMLElement>('[name=words]')?.focus()
  }
  const other = chosen === OTHER
  return html`
    <form @submit=${send} @keydown=${press}>
      <fieldset class="cw-reasons">
        <legend>Skip this article: why?</legend>
        ${reasons.map(
          (reason, i) => html`
            <label>
              <input
                type="radio"
                name="kind"
                required
                value=${reason.id}
                ?autofocus=${i === 0}
                .checked=${live(chosen === reason.id)}
                aria-keyshortcuts=${i + 1}
                data-testid="skip-${reason.id}"
                @change=${() => choose(reason.id)}
              />
              <span>${reason.name}</span>${keycap(String(i + 1))}
            </label>
          `
        )}
      </fieldset>
      <label class="cw-field">
        ${other ? 'What is the reason? The lead reads this.' : 'Anything to add? The lead reads this.'}
        <input
          type="text"
          name="words"
          ?required=${other}
          pattern=${other ? '.*\\S.*' : '.*'}
          maxlength="500"
          data-testid="skip-words"
          autocomplete="off"
        />
      </label>
      <div class="cw-ends">
        <button type="button" class="cw-quiet" @click=${close}>Cancel</button>
        <button type="submit" class="cw-submit" data-testid="skip-confirm">Skip</button>
      </div>
    </form>
  `
}

/** What is wrong with the cleaning at a place; the lead reads it among the comments. */
export function cleaningContents(words: string, tell: (text: string) => void, close: () => void): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault()
    const what = String(new FormData(event.target as HTMLFormElement).get('what')).trim()
    tell(`The cleaning is wrong here: “${words}”.${what ? ` ${what}` : ''}`)
  }
  return html`
    <form @submit=${send}>
      <h2>The cleaning is wrong here</h2>
      <p><q>${words}</q></p>
      <label class="cw-field">
        What is wrong? You may leave it empty; the lead reads it among the comments.
        <input name="what" maxlength="500" data-testid="cleaning-what" autocomplete="off" />
      </label>
      <div class="cw-ends">
        <button type="button" class="cw-quiet" @click=${close}>Cancel</button>
        <button type="submit" class="cw-submit" data-testid="cleaning-tell">Tell the lead</button>
      </div>
    </form>
  `
}

export interface NewSpeaker {
  readonly name: string
  readonly role: string | null
  readonly side: string | null
}

export function speakerContents(
  name: string,
  parties: readonly Party[],
  fault: string | null,
  add: (speaker: NewSpeaker) => void,
  close: () => void
): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const field = (key: string) => String(form.get(key) ?? '').trim() || null
    add({ name: field('name') ?? name, role: field('role'), side: field('side') })
  }
  return html`
    <form @submit=${send}>
      <h2>New speaker</h2>
      <label class="cw-field">
        Name <input name="name" required maxlength="200" .value=${name} data-testid="speaker-name" autocomplete="off" />
      </label>
      <label class="cw-field">
        Role
        <input
          name="role"
          maxlength="300"
          data-testid="speaker-role"
          autocomplete="off"
          placeholder="Foreign Minister of …"
        />
      </label>
      <label class="cw-field">
        Side
        <select name="side" data-testid="speaker-side">
          <option value="">neither</option>
          ${parties.map(p => html`<option value=${p.id}>${p.name}</option>`)}
        </select>
      </label>
      ${fault ? html`<p class="cw-warn" role="alert">${fault}</p>` : nothing}
      <div class="cw-ends">
        <button type="button" class="cw-quiet" @click=${close}>Cancel</button>
        <button type="submit" class="cw-submit" data-testid="speaker-add">Add</button>
      </div>
    </form>
  `
}

export interface Place {
  readonly before: string
  readonly words: string
  readonly behind: string
}

/** The places where a name stands too, each to be left out or taken. */
export function othersContents(
  name: string,
  places: readonly Place[],
  tag: (taken: readonly number[]) => void,
  close: () => void
): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault()
    tag(new FormData(event.target as HTMLFormElement).getAll('place').map(Number))
  }
  return html`
    <form @submit=${send}>
      <h2>${places.length === 1 ? '1 other place' : `${places.length} other places`} with “${name}”</h2>
      <ul class="cw-list cw-others" data-testid="others">
        ${places.map(
          (place, i) =>
            html`<li>
              <label>
                <input type="checkbox" name="place" value=${i} checked />
                <span>${place.before}<b>${place.words}</b>${place.behind}</span>
              </label>
            </li>`
        )}
      </ul>
      <div class="cw-ends">
        <button type="button" class="cw-quiet" @click=${close}>Cancel</button>
        <button type="submit" class="cw-submit" autofocus data-testid="others-tag">Tag them</button>
      </div>
    </form>
  `
}
