import { css } from 'lit'

/** The article and the versions beside each other; what is equal is quiet, what differs is marked by more than colour. */
export const deskStyles = css`
  case-desk {
    display: grid;
    grid-template: 'article panel' minmax(0, 1fr) / minmax(0, 2fr) minmax(0, 3fr);
    block-size: 100%;
    min-block-size: 20rem;
    overflow: hidden;
    position: relative;
    background: var(--c-page);
    color: var(--c-ink);
    font: 0.875rem / 1.4 var(--c-sans);
  }
  case-desk,
  case-desk *,
  case-desk *::before {
    box-sizing: border-box;
  }
  case-desk .cw-article {
    padding-inline: clamp(16px, 2.5vw, 40px);
  }
  case-desk .cw-text {
    line-height: 2;
    padding-block-end: 50vh;
  }
  case-desk .cw-head {
    padding-block-start: calc(var(--c-space) * 4);
  }
  case-desk:not([data-writing]) .cw-caret {
    display: none;
  }
  case-desk .cw-said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
  }
  .cd-title:focus {
    outline: none;
  }
  case-desk :is(button, textarea, input, select, summary, .cd-scroll, .cw-article):focus-visible {
    outline: 2px solid var(--c-focus);
    outline-offset: 1px;
  }
  case-desk .cw-quiet:disabled {
    opacity: 0.55;
    cursor: default;
    background: transparent;
  }
  ::highlight(concord-case-common) {
    background-color: var(--c-quote-wash);
  }
  ::highlight(concord-case-some) {
    background-color: var(--c-focus-wash);
    text-decoration: underline dashed 2px var(--c-focus);
  }
  ::highlight(concord-case-lit) {
    background-color: color-mix(in srgb, var(--c-quote) 30%, var(--c-surface));
    text-decoration: underline solid 3px var(--c-quote);
  }
  ::highlight(concord-case-lit-cue) {
    background-color: color-mix(in srgb, var(--c-cue) 25%, var(--c-surface));
    text-decoration: underline wavy 2px var(--c-cue);
  }
  ::highlight(concord-case-lit-source) {
    background-color: color-mix(in srgb, var(--c-mention) 28%, var(--c-surface));
    text-decoration: underline dotted 3px var(--c-mention);
  }
  .cd-flags {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .cd-flag {
    position: absolute;
    inset: 0 auto auto 0;
    display: block;
    color: var(--c-focus);
    font: 700 0.6875rem / 1 var(--c-sans);
  }
  .cd-flag-start {
    border-inline-start: 2px solid var(--c-focus);
    padding-inline-start: 2px;
    margin-block-start: -0.5rem;
    padding-block-end: 0.5rem;
    box-sizing: content-box;
  }
  .cd-flag-end {
    border-inline-end: 2px solid var(--c-focus);
    padding-inline-end: 2px;
    margin-block-start: 0.4rem;
    translate: -100% 0;
    display: flex;
    align-items: end;
  }
  .cd-panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--c-line);
  }
  .cd-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--c-line);
  }
  .cd-title {
    margin: 0;
    font-size: 1.0625rem;
  }
  .cd-title span {
    font-weight: 400;
    color: var(--c-ink-soft);
  }
  .cd-top .cw-save {
    text-align: end;
  }
  .cd-changed {
    margin: 0;
    padding: 8px 16px;
    background: var(--c-warn-wash);
    color: var(--c-warn);
  }
  .cd-scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    display: grid;
    align-content: start;
    gap: calc(var(--c-space) * 4);
    padding: calc(var(--c-space) * 3) 16px calc(var(--c-space) * 5);
  }
  .cd-table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    background: var(--c-surface);
    border: 1px solid var(--c-line);
  }
  .cd-table .cd-corner {
    inline-size: 6.5rem;
  }
  .cd-table :is(th, td) {
    padding: 7px 10px;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    border-block-end: 1px solid var(--c-line);
    overflow-wrap: anywhere;
  }
  .cd-table :is(th, td) + :is(th, td) {
    border-inline-start: 1px solid var(--c-line);
  }
  .cd-table thead th {
    background: var(--c-page);
  }
  .cd-who {
    display: flex;
    gap: 6px;
    align-items: baseline;
    flex-wrap: wrap;
  }
  .cd-letter {
    min-inline-size: 1.5em;
    padding: 0 0.35em;
    border-radius: 4px;
    background: var(--c-ink);
    color: var(--c-page);
    text-align: center;
  }
  .cd-under {
    display: block;
    color: var(--c-ink-soft);
  }
  .cd-accept {
    margin-block-start: 6px;
    border-color: var(--c-accent);
    color: var(--c-accent);
    font-weight: 600;
  }
  .cd-gold {
    background: color-mix(in srgb, var(--c-warn-wash) 55%, var(--c-surface));
  }
  .cd-state {
    color: var(--c-ink-soft);
  }
  .cd-state[data-state='decided']::before {
    content: '✓ ' / '';
    color: var(--c-good);
  }
  .cd-state[data-state='group']::before {
    content: '⚑ ' / '';
  }
  .cd-table tbody th {
    color: var(--c-ink-soft);
    font-size: 0.8125rem;
  }
  .cd-table tbody td {
    color: var(--c-ink-soft);
  }
  .cd-table tr[data-differs] > th {
    color: var(--c-ink);
    font-weight: 700;
    box-shadow: inset 4px 0 0 var(--c-focus);
  }
  .cd-table tr[data-differs] > td {
    color: var(--c-ink);
    font-weight: 600;
  }
  .cd-differs::before {
    content: ' ≠' / '';
    color: var(--c-focus);
  }
  .cd-nothing {
    font-style: italic;
  }
  .cd-table tbody td[data-absent] {
    background: repeating-linear-gradient(
      135deg,
      transparent 0 7px,
      color-mix(in srgb, var(--c-line) 45%, transparent) 7px 8px
    );
  }
  .cd-passage {
    font: 400 0.9375rem / 1.6 var(--c-serif);
    color: var(--c-ink);
  }
  .cd-around,
  .cd-gap {
    color: var(--c-ink-soft);
  }
  .cd-common,
  .cd-only {
    background: var(--c-quote-wash);
  }
  .cd-only {
    background: var(--c-focus-wash);
    font-weight: 700;
    text-decoration: underline 2px var(--c-focus);
    text-underline-offset: 0.18em;
  }
  .cd-lacking {
    color: var(--c-ink-soft);
    text-decoration: line-through 1px var(--c-ink-soft);
  }
  .cd-several {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .cd-actions,
  .cd-reasons,
  .cd-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .cd-actions .cw-quiet {
    min-block-size: 34px;
    padding-inline: 12px;
  }
  .cd-reasons {
    max-block-size: 4.6rem;
    overflow: auto;
    padding: 2px;
  }
  .cd-why {
    display: grid;
    gap: 8px;
  }
  .cd-foot {
    display: grid;
    gap: 8px;
    padding: 10px 16px;
    border-block-start: 1px solid var(--c-line);
    background: var(--c-surface);
  }
  .cd-end {
    margin: 0;
    padding: 8px 16px;
    background: var(--c-good-wash);
    color: var(--c-good);
  }
  .cw-save[data-tone='none']::before {
    display: none;
  }
  .cd-space {
    flex: 1;
  }
  .cd-draft {
    display: grid;
    gap: 8px;
    padding: 4px 12px 12px;
    border: 2px solid var(--c-focus);
    border-radius: var(--c-radius);
    background: var(--c-surface);
  }
  .cd-draft [data-testid='quote-remove'] {
    display: none;
  }
  .cd-words {
    font: 1rem / 1.5 var(--c-serif);
  }
  .cd-history li {
    padding-block: 3px;
    color: var(--c-ink-soft);
    font-size: 0.8125rem;
  }
  .cd-history li[data-undone] {
    text-decoration: line-through;
  }
  .cd-reason {
    margin-inline-start: 6px;
    padding: 0 7px;
    border: 1px solid var(--c-line-strong);
    border-radius: 99px;
  }
  .cd-history q {
    display: block;
    color: var(--c-ink);
  }
`

export const narrowStyles = css`
  @media (max-width: 900px) {
    case-desk {
      grid-template: 'article' minmax(8rem, 34dvh) 'panel' minmax(0, 1fr) / minmax(0, 1fr);
      block-size: 100%;
    }
    .cd-panel {
      border-inline-start: 0;
      border-block-start: 1px solid var(--c-line-strong);
    }
    case-desk .cw-text {
      padding-block-end: 20vh;
    }
  }
  @media (max-width: 600px) {
    case-desk :is(.cw-quiet, .cw-toggle, .cw-icon) {
      min-block-size: 36px;
    }
    .cd-table,
    .cd-table :is(thead, tbody) {
      display: block;
    }
    .cd-table thead tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr));
    }
    .cd-table .cd-corner {
      display: none;
    }
    .cd-table tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .cd-table tbody :is(th, td) {
      border-block-end: 0;
      border-inline-start: 0 !important;
    }
    .cd-table tbody td {
      display: grid;
      grid-template-columns: 2.6rem minmax(0, 1fr);
      padding-block: 3px;
    }
    .cd-table tbody td::before {
      content: attr(data-name);
      font-weight: 700;
    }
    .cd-table tbody tr + tr {
      border-block-start: 1px solid var(--c-line);
    }
    .cd-panel {
      overflow: auto;
    }
    .cd-panel .cd-scroll {
      flex: none;
      overflow: visible;
    }
    .cd-panel :is(.cd-top, .cd-foot, .cd-scroll) {
      padding-inline: 10px;
    }
    .cd-ways {
      position: sticky;
      inset-block-end: 0;
      margin-inline: -10px;
      padding: 8px 10px;
      background: var(--c-surface);
      border-block-start: 1px solid var(--c-line);
    }
    .cd-panel .cw-key {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .cd-only,
    .cd-letter {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
    .cd-common {
      text-decoration: underline;
    }
    .cd-table tr[data-differs] > th {
      border-inline-start: 4px solid Highlight;
    }
    ::highlight(concord-case-some),
    ::highlight(concord-case-lit) {
      background-color: Mark;
      color: MarkText;
    }
  }
`
