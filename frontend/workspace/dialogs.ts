import { html, nothing, type TemplateResult } from 'lit'
import { setSource, setSpeaker } from './model/edits.ts'
import type { LabelRef, Mention } from './model/labels.ts'
import { placeOf, surroundings, words } from './model/names.ts'
import { tagOthers } from './model/others.ts'
import type { Skipped, SkipReason, Speaker } from './model/sheet.ts'
import type { Span } from './model/span.ts'
import type { Transaction, WorkState } from './model/state.ts'
import { likelySources } from './model/choices.ts'
import type { Choice } from './panel/chooser.ts'
import './panel/chooser.ts'
import './panel/palette.ts'
import {
  cleaningContents,
  helpContents,
  othersContents,
  skipContents,
  speakerContents,
  type KeyLine,
  type NewSpeaker
} from './panel/dialogs.ts'
import type { ArticleView } from './render/article-view.ts'

interface Host extends HTMLElement {
  readonly state: WorkState | null
  do(tx: Transaction | null): void
  announce(words: string): void
  know(speaker: Speaker): void
  requestUpdate(): void
}

/** Adds to the project's registry. */
interface Registry {
  addSpeaker(name: string, role: string | null, side: string | null): Promise<Speaker>
}

type Open =
  | { readonly kind: 'help'; readonly lines: readonly KeyLine[] }
  | {
      readonly kind: 'skip'
      readonly reasons: readonly SkipReason[]
      readonly chosen: string | null
      readonly skip: (skipped: Skipped) => void
    }
  | { readonly kind: 'cleaning'; readonly words: string; readonly tell: (text: string) => void }
  | { readonly kind: 'choose'; readonly label: LabelRef }
  | { readonly kind: 'others'; readonly mention: Mention; readonly places: readonly Span[] }
  | { readonly kind: 'palette'; readonly lines: readonly KeyLine[]; readonly run: (name: string) => void }
  | { readonly kind: 'speaker'; readonly label: LabelRef; readonly name: string; readonly fault: string | null }

/** The dialogs of the workspace; at most one is open. */
export class Dialogs {
  readonly #host: Host
  #open: Open | null = null
  #registry: Registry | null = null
  #view: ArticleView | null = null

  constructor(host: Host) {
    this.#host = host
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  help = (lines: readonly KeyLine[]): void => this.#show({ kind: 'help', lines })

  /** Tells the lead that the text was not cleaned well. */
  cleaning(words: string, tell: (text: string) => void): void {
    const done = (text: string) => {
      this.close()
      tell(text)
    }
    this.#show({ kind: 'cleaning', words, tell: done })
  }

  /** Every command by its name. */
  palette(lines: readonly KeyLine[], run: (name: string) => void): void {
    const chosen = (name: string) => {
      this.close()
      run(name)
    }
    this.#show({ kind: 'palette', lines, run: chosen })
  }

  /** Shows where else the words of a mention stand, before they are tagged. */
  others(mention: Mention, places: readonly Span[], view: ArticleView | null): void {
    this.#view = view
    view?.offer(places)
    this.#show({ kind: 'others', mention, places })
  }

  skip(reasons: readonly SkipReason[], skip: (skipped: Skipped) => void): void {
    const done = (skipped: Skipped) => {
      this.close()
      skip(skipped)
    }
    this.#show({ kind: 'skip', reasons, chosen: null, skip: done })
  }

  /** Asks who a mention is, or whom a quote comes from. */
  choose(label: LabelRef, registry: Registry, view: ArticleView | null): void {
    this.#registry = registry
    this.#view = view
    this.#show({ kind: 'choose', label })
  }

  close = (): void => {
    if (!this.#open) return
    this.#view?.offer([])
    // Closed before it is taken away, so that the browser gives the focus back to where it was.
    this.#host.querySelector('dialog')?.close()
    this.#open = null
    this.#host.requestUpdate()
  }

  /** The browser keeps the focus inside a modal dialog, and Escape closes it. */
  rendered(): void {
    const dialog = this.#host.querySelector('dialog')
    if (dialog && !dialog.open) dialog.showModal()
  }

  /** The event comes late; by then the dialog may be open again with something else. */
  #closed = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open) this.close()
  }

  render(state: WorkState): TemplateResult | typeof nothing {
    const open = this.#open
    if (!open) return nothing
    return html`
      <dialog
        class="cw-dialog"
        data-kind=${open.kind}
        data-testid="dialog-${open.kind}"
        @close=${this.#closed}
        @click=${this.#beside}
      >
        <div class="cw-inner">${this.#contents(open, state)}</div>
      </dialog>
    `
  }

  #contents(open: Open, state: WorkState): TemplateResult {
    switch (open.kind) {
      case 'help':
        return helpContents(open.lines, this.close)
      case 'skip':
        return skipContents(open.reasons, open.chosen, chosen => this.#show({ ...open, chosen }), open.skip, this.close)
      case 'cleaning':
        return cleaningContents(open.words, open.tell, this.close)
      case 'palette':
        return html`
          <concord-palette
            .lines=${open.lines}
            @chosen=${(e: CustomEvent<string>) => open.run(e.detail)}
            @closed=${this.close}
          ></concord-palette>
        `
      case 'others':
        return othersContents(
          words(state, open.mention),
          open.places.map(place => surroundings(state, place)),
          taken =>
            this.#tag(
              open.mention,
              taken.map(i => open.places[i]!)
            ),
          this.close
        )
      case 'speaker':
        return speakerContents(
          open.name,
          state.sheet.scheme.parties,
          open.fault,
          s => void this.#add(open.label, s),
          this.close
        )
      case 'choose':
        return html`
          <concord-speaker-chooser
            .state=${state}
            .label=${open.label}
            @choice=${(e: CustomEvent<Choice>) => this.#chosen(open.label, e.detail)}
            @offered=${(e: CustomEvent<Mention | null>) => this.#offered(open.label, e.detail)}
            @closed=${this.close}
          ></concord-speaker-chooser>
        `
    }
  }

  #tag(mention: Mention, places: readonly Span[]): void {
    this.close()
    this.#host.do(tagOthers(this.#host.state!, mention, places))
  }

  #beside = (event: Event): void => {
    if (event.target instanceof HTMLDialogElement) this.close()
  }

  #offered(label: LabelRef, mention: Mention | null): void {
    this.#view?.offer(label.kind === 'quote' && mention ? [mention] : [])
    if (label.kind === 'quote' && mention) this.#view?.reveal(mention.start)
  }

  #chosen(label: LabelRef, choice: Choice): void {
    if (choice.kind === 'new') {
      this.close()
      return this.#show({ kind: 'speaker', label, name: choice.name, fault: null })
    }
    this.close()
    this.#set(label, choice.offer.mention, choice.offer.speaker?.id ?? null)
  }

  #set(label: LabelRef, mention: Mention | null, speaker: string | null): void {
    const state = this.#host.state
    const quote = state?.labels.quotes.get(label.id)
    if (!state || !mention) return
    if (label.kind === 'mention') return this.#host.do(setSpeaker(state, mention, speaker))
    if (quote) this.#host.do(setSource(state, quote, mention.id, speaker ?? undefined))
    const place = placeOf(state, label)
    if (place) this.#view?.reveal(place.start)
  }

  async #add(label: LabelRef, wanted: NewSpeaker): Promise<void> {
    const { name, role, side } = wanted
    try {
      const speaker = await this.#registry!.addSpeaker(name, role, side)
      this.close()
      this.#host.know(speaker)
      this.#set(label, this.#carrier(label), speaker.id)
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure
      this.#show({ kind: 'speaker', label, name, fault: failure.message })
    }
  }

  /** The mention that shall carry a new speaker's name. */
  #carrier(label: LabelRef): Mention | null {
    const { labels } = this.#host.state!
    if (label.kind === 'mention') return labels.mentions.get(label.id) ?? null
    const quote = labels.quotes.get(label.id)
    if (!quote) return null
    const sources = likelySources(this.#host.state!, quote)
    return sources.find(m => m.id === quote.source) ?? sources.find(m => m.speaker === null) ?? sources[0] ?? null
  }

  #show(open: Open): void {
    this.#open = open
    this.#host.requestUpdate()
  }
}
