import { css } from 'lit'

/** The table of versions: what is equal is quiet, what differs is marked by more than colour. */
export const versionStyles = css`
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
`
