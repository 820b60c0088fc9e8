import { css } from 'lit'

/** For a projector in a bright room: few things, large, black on white or white on black, never by colour alone. */
export const meetingStyles = css`
  alignment-meeting {
    --am-ink: light-dark(#000, #fff);
    --am-paper: light-dark(#fff, #000);
    --am-soft: light-dark(#3d3d3d, #d0d0d0);
    display: grid;
    grid-template: 'head' auto 'passage' minmax(0, 1fr) 'cards' auto 'keys' auto / minmax(0, 1fr);
    gap: clamp(10px, 1.4vw, 24px);
    box-sizing: border-box;
    block-size: 100dvh;
    padding: clamp(14px, 2.2vw, 44px);
    background: var(--am-paper);
    color: var(--am-ink);
    font: 400 clamp(1rem, 1.5vw, 1.9rem) / 1.35 var(--c-sans);
  }
  alignment-meeting *,
  alignment-meeting *::before {
    box-sizing: border-box;
  }
  .am-head {
    grid-area: head;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.2em 2em;
  }
  .am-head h1 {
    flex: 1 1 20em;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .am-head p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin: 0;
  }
  .am-state {
    padding-inline: 0.6em;
    border: 2px solid currentColor;
    border-radius: 99px;
  }
  .am-state[data-state='group'] {
    background: var(--am-ink);
    color: var(--am-paper);
  }
  .am-passage {
    grid-area: passage;
    align-self: center;
    max-inline-size: 34em;
    margin: 0 auto;
    max-block-size: 100%;
    overflow: auto;
    white-space: pre-wrap;
    font: 400 1.7em / 1.5 var(--c-serif);
  }
  .am-passage[data-size='middle'] {
    font-size: 1.4em;
  }
  .am-passage[data-size='small'] {
    font-size: 1.1em;
  }
  .am-around {
    color: var(--am-soft);
  }
  .am-common {
    background: light-dark(#cfdcff, #2b4bb8);
  }
  .am-only {
    background: light-dark(#ffd88a, #7a4a00);
    font-weight: 700;
    text-decoration: underline 0.12em;
    text-underline-offset: 0.16em;
  }
  .am-lacking {
    color: var(--am-soft);
    text-decoration: line-through 0.08em;
  }
  .am-cards {
    grid-area: cards;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 0.7em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .am-card {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.5em 0.8em;
    border: 3px solid light-dark(#8a8a8a, #8a8a8a);
    border-radius: 0.5em;
    background: var(--am-paper);
    color: var(--am-ink);
    font: inherit;
    text-align: start;
  }
  button.am-card {
    cursor: pointer;
  }
  .am-card[aria-pressed='true'] {
    border-color: var(--am-ink);
    box-shadow: 0 0 0 4px var(--am-ink);
  }
  .am-card:focus-visible,
  .am-key:focus-visible {
    outline: 4px solid light-dark(#b35900, #ffb45e);
    outline-offset: 4px;
  }
  .am-card[data-absent] {
    border-style: dashed;
  }
  .am-gold {
    border-color: light-dark(#7a4d00, #f0c36b);
  }
  .am-who b {
    font-size: 1.25em;
  }
  .am-values {
    display: grid;
    gap: 0.15em;
  }
  .am-value {
    color: var(--am-soft);
    padding-inline-start: 0.45em;
    border-inline-start: 0.25em solid transparent;
  }
  .am-value[data-differs] {
    border-color: light-dark(#b35900, #ffb45e);
    color: var(--am-ink);
    font-weight: 700;
  }
  .am-value small {
    display: inline-block;
    min-inline-size: 5.6em;
    font-size: 0.72em;
    font-weight: 400;
  }
  .am-keys {
    grid-area: keys;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    font-size: max(0.875rem, 0.6em);
  }
  .am-key {
    min-block-size: 32px;
    border: 0;
    background: transparent;
    color: var(--am-soft);
    font: inherit;
    cursor: pointer;
  }
  .am-key kbd {
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: inherit;
  }
  .am-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .am-none {
    align-self: center;
    justify-self: center;
    max-inline-size: 30em;
  }
  /* On a small screen it is read from near, and scrolled. */
  @media (max-width: 700px) {
    alignment-meeting {
      block-size: auto;
      min-block-size: 100dvh;
      grid-template-rows: auto auto auto auto;
      align-content: start;
    }
    .am-passage[data-size] {
      align-self: start;
      max-block-size: 45dvh;
      font-size: 1.15em;
    }
  }
  @media (forced-colors: active) {
    .am-common,
    .am-only {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
    .am-card[aria-pressed='true'] {
      outline: 4px solid Highlight;
    }
  }
`
