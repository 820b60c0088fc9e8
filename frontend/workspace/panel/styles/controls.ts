import { css } from 'lit'

/** Dense, quiet controls: what is on is filled, what is missing is said in words. */
export const controlStyles = css`
  .cw-toggle,
  .cw-pick,
  .cw-quiet,
  .cw-icon,
  .cw-submit,
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
  .cw-warn {
    color: var(--c-warn);
  }
  @media (forced-colors: active) {
    .cw-toggle[aria-pressed='true'],
    .cw-offers [aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .cw-save::before {
      box-sizing: border-box;
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 900px) {
    .cw-toggle,
    .cw-pick,
    .cw-quiet,
    .cw-icon {
      min-block-size: 36px;
      min-inline-size: 36px;
    }
  }
`
