import { css } from 'lit'

/** Dense, quiet controls: what is on is filled, what is missing is said in words. */
export const panelStyles = css`
  .cw-top {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--c-line);
  }
  .cw-save {
    flex: 1;
    min-inline-size: 0;
    font-size: 0.8125rem;
    color: var(--c-ink-soft);
  }
  .cw-save::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--c-good);
  }
  .cw-save[data-tone='busy']::before {
    background: transparent;
    box-shadow: inset 0 0 0 2px var(--c-ink-soft);
  }
  .cw-save[data-tone='warn'] {
    color: var(--c-warn);
  }
  .cw-save[data-tone='warn']::before {
    border-radius: 0;
    background: var(--c-warn);
  }
  .cw-save[data-tone='danger'] {
    color: var(--c-danger);
    font-weight: 600;
  }
  .cw-save[data-tone='danger']::before {
    border-radius: 0;
    rotate: 45deg;
    background: var(--c-danger);
  }
  .cw-save a {
    color: inherit;
  }
  .cw-sheet {
    display: none;
  }
  .cw-refused {
    display: flex;
    gap: 8px;
    align-items: start;
    padding: 8px 12px;
    background: var(--c-danger-wash);
    color: var(--c-danger);
  }
  .cw-refused span {
    flex: 1;
  }
  .cw-scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px 12px 12px;
  }
  .cw-h {
    margin: 12px 0 6px;
    font: 600 0.8125rem / 1.4 var(--c-sans);
    color: var(--c-ink-soft);
  }
  .cw-count {
    font-weight: 400;
  }
  .cw-list,
  .cw-pieces {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .cw-card {
    margin-block-end: 6px;
    border: 1px solid var(--c-line);
    border-inline-start: 3px solid var(--c-quote);
    border-radius: var(--c-radius);
    background: var(--c-surface);
    content-visibility: auto;
    contain-intrinsic-size: auto 5rem;
  }
  .cw-card[data-open] {
    border-color: var(--c-quote);
    box-shadow: 0 0 0 1px var(--c-quote);
  }
  .cw-open {
    display: grid;
    gap: 3px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 7px 10px;
    border: 0;
    border-radius: var(--c-radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .cw-line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: baseline;
  }
  .cw-tag {
    font-size: 0.75rem;
    color: var(--c-ink-soft);
  }
  .cw-tag + .cw-tag::before {
    content: '· ';
  }
  .cw-tag-type {
    color: var(--c-quote);
    font-weight: 600;
  }
  .cw-snippet {
    font-family: var(--c-serif);
    font-size: 0.9375rem;
    color: var(--c-ink);
  }
  .cw-details {
    display: grid;
    gap: 6px;
    padding: 0 10px 8px;
  }
  .cw-piece {
    display: flex;
    gap: 4px;
    border-inline-start: 2px solid var(--c-line);
    padding-inline-start: 4px;
  }
  .cw-piece + .cw-piece {
    margin-block-start: 3px;
  }
  .cw-piece .cw-words {
    font-family: var(--c-serif);
    font-size: 0.9375rem;
  }
  .cw-row {
    display: grid;
    grid-template-columns: 5.25rem minmax(0, 1fr);
    gap: 6px;
    align-items: baseline;
  }
  .cw-legend {
    font-size: 0.75rem;
    color: var(--c-ink-soft);
  }
  .cw-legend b {
    display: block;
    min-block-size: 1.4em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-weight: 600;
    color: var(--c-ink);
  }
  .cw-controls {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
    align-items: center;
    min-inline-size: 0;
  }
  .cw-toggle,
  .cw-pick,
  .cw-quiet,
  .cw-icon,
  .cw-submit,
  .cw-sheet,
  .cw-words {
    min-block-size: 28px;
    min-inline-size: 28px;
    padding: 3px 8px;
    border: 1px solid var(--c-line);
    border-radius: 6px;
    background: var(--c-surface);
    color: var(--c-ink);
    font: inherit;
    font-size: 0.8125rem;
    cursor: pointer;
  }
  .cw-toggle,
  .cw-pick {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 5px;
    align-items: center;
  }
  .cw-toggle {
    justify-content: center;
    padding-inline: 6px;
  }
  .cw-whole .cw-toggle .cw-key {
    min-inline-size: 2ch;
  }
  .cw-toggle .cw-key {
    min-inline-size: 1ch;
    padding: 0;
    border: 0;
    background: transparent;
  }
  .cw-toggle:hover:enabled:not([aria-pressed='true']),
  .cw-pick:hover:enabled,
  .cw-quiet:hover,
  .cw-icon:hover:enabled,
  .cw-words:hover {
    border-color: var(--c-line-strong);
    background: var(--c-accent-wash);
  }
  .cw-toggle[aria-pressed='true'] {
    border-color: var(--c-accent);
    background: var(--c-accent);
    color: var(--c-accent-ink);
  }
  .cw-toggle[aria-pressed='true'] .cw-key {
    color: inherit;
  }
  .cw-words,
  .cw-icon {
    border-color: transparent;
    background: transparent;
    text-align: start;
  }
  .cw-words {
    flex: 1;
    min-inline-size: 0;
  }
  .cw-controls .cw-words,
  .cw-mention .cw-words {
    flex: 0 1 auto;
  }
  .cw-pick {
    text-align: start;
    max-inline-size: 100%;
  }
  .cw-arrow {
    color: var(--c-ink-soft);
  }
  .cw-arrow::before {
    content: '→ ' / '';
  }
  .cw-remove::before {
    content: '×' / '';
  }
  .cw-undo::before {
    content: '↶' / '';
  }
  .cw-redo::before {
    content: '↷' / '';
  }
  .cw-key::before {
    content: attr(data-key) / '';
  }
  .cw-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .cw-icon {
    padding: 0 6px;
    color: var(--c-ink-soft);
    font-size: 0.9375rem;
    white-space: nowrap;
  }
  .cw-icon:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .cw-toggle:disabled,
  .cw-pick:disabled {
    cursor: default;
  }
  .cw-key {
    display: inline-block;
    min-inline-size: 1.4em;
    padding: 0 4px;
    border: 1px solid var(--c-line);
    border-radius: 4px;
    background: var(--c-page);
    color: var(--c-ink-soft);
    font: 500 0.6875rem / 1.5 var(--c-sans);
    text-align: center;
  }
  .cw-note {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 8px;
    border: 1px solid var(--c-line);
    border-radius: 6px;
    background: var(--c-surface);
    color: var(--c-ink);
    font: inherit;
    field-sizing: content;
    max-block-size: 12rem;
    resize: vertical;
  }
  .cw-mention {
    display: flex;
    gap: 4px;
    align-items: center;
    min-block-size: 32px;
    border-inline-start: 3px dotted var(--c-mention);
    padding-inline-start: 4px;
    content-visibility: auto;
    contain-intrinsic-size: auto 32px;
  }
  .cw-mention + .cw-mention {
    margin-block-start: 2px;
  }
  .cw-mention[data-open] {
    background: var(--c-mention-wash);
  }
  .cw-mention .cw-pick {
    margin-inline-start: auto;
    border-color: transparent;
    background: transparent;
    color: var(--c-ink-soft);
  }
  .cw-warn {
    color: var(--c-warn);
  }
  .cw-hint {
    margin: 2px 0;
    font-size: 0.8125rem;
    color: var(--c-ink-soft);
  }
  .cw-end {
    display: flex;
    justify-content: end;
  }
  .cw-foot {
    padding: 0 12px 10px;
    border-block-start: 1px solid var(--c-line);
    background: var(--c-surface);
  }
  .cw-whole {
    display: grid;
    gap: 4px;
  }
  .cw-whole .cw-h {
    margin-block: 8px 0;
  }
  .cw-complete {
    margin: 8px 0 0;
    color: var(--c-good);
  }
  .cw-gaps {
    margin-block-start: 8px;
  }
  .cw-gaps summary {
    min-block-size: 24px;
    color: var(--c-warn);
    cursor: pointer;
  }
  .cw-gaps ul {
    max-block-size: 26dvh;
    overflow: auto;
  }
  .cw-gaps .cw-words {
    inline-size: 100%;
  }
  .cw-ends {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-block-start: 10px;
  }
  .cw-submit {
    min-block-size: 34px;
    padding-inline: 16px;
    border-color: var(--c-accent);
    background: var(--c-accent);
    color: var(--c-accent-ink);
    font-weight: 600;
  }
  .cw-submit .cw-key {
    background: transparent;
    border-color: currentColor;
    color: inherit;
  }
  .cw-field {
    display: grid;
    gap: 4px;
    margin-block-end: 12px;
  }
  .cw-field :is(input, select) {
    min-block-size: 36px;
    padding: 4px 10px;
    border: 1px solid var(--c-line-strong);
    border-radius: 6px;
    background: var(--c-surface);
    color: var(--c-ink);
    font: inherit;
  }
  .cw-offers {
    list-style: none;
    margin: 0;
    padding: 0;
    max-block-size: 46dvh;
    overflow: auto;
  }
  .cw-offers [role='option'] {
    display: grid;
    min-block-size: 36px;
    align-content: center;
    padding: 4px 10px;
    border-radius: 6px;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }
  .cw-offers [aria-selected='true'] {
    background: var(--c-accent-wash);
    border-inline-start-color: var(--c-focus);
  }
  .cw-offers small {
    color: var(--c-ink-soft);
  }
  @media (forced-colors: active) {
    .cw-toggle[aria-pressed='true'],
    .cw-mention[data-open],
    .cw-offers [aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .cw-mention[data-open] * {
      color: inherit;
    }
    .cw-card[data-open] {
      outline: 2px solid Highlight;
    }
    .cw-save::before {
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 900px) {
    .cw-sheet {
      display: inline-block;
      border-color: var(--c-accent);
      color: var(--c-accent);
      font-weight: 600;
    }
    .cw-panel .cw-key {
      display: none;
    }
    .cw-toggle,
    .cw-pick,
    .cw-quiet,
    .cw-icon,
    .cw-sheet {
      min-block-size: 36px;
      min-inline-size: 36px;
    }
    .cw-scroll {
      flex: none;
      overflow: visible;
    }
  }
`
