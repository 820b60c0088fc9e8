import { css } from 'lit'

/** Fields and lists to choose from. */
export const choiceStyles = css`
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
  .cw-reasons {
    display: grid;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  .cw-reasons legend {
    margin-block-end: 8px;
    padding: 0;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .cw-reasons label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    cursor: pointer;
  }
  .cw-reasons .cw-key {
    margin-inline-start: auto;
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
  .cw-offers .cw-command {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
  }
  .cw-others {
    max-block-size: 50dvh;
    overflow: auto;
  }
  .cw-others label {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: 28px;
  }
`
