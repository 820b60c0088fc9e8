import { css } from 'lit'

/** The desk on a small screen: the text above, the case below. */
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
    .cd-table .cd-corner,
    .cd-hint {
      display: none;
    }
    .cd-table thead .cd-gold {
      grid-column: 1 / -1;
      display: flex;
      gap: 10px;
      align-items: baseline;
      border-inline-start: 0;
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
