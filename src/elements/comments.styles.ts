import {unsafeCSS} from 'lit';

import {css} from './css.js';

import {bodyStyles} from './body.styles.js';
import {HUES} from './formats.js';

/** Classes, not styles of their own: elements with one class share what the browser reckons for it. */
const hues = unsafeCSS(Array.from({length: HUES}, (_, hue) => `.hue${hue}{--_hue:${hue * 30 + 12}}`).join(''));

/**
 * What the first view of a thread is drawn with: everything that takes up room, so that nothing
 * moves when the rest arrives with the form (`late.styles.ts`). Narrow pages first: that is also what
 * browsers without container queries get. Avatars and their column are in px, all else follows the
 * page's font size: `rem` would be wrong on pages that set `html {font-size: 62.5%}`.
 */
export const styles = css`
  :host {
    display: block !important;
    position: relative !important;
    inline-size: auto !important;
    min-inline-size: 0 !important;
    block-size: auto !important;
    min-block-size: var(--riposte-min-block-size, min(100vh, 50rem));
    container-type: inline-size;
    contain-intrinsic-inline-size: min(44rem, 100vw - 3rem); /* in what shrinks to fit, and takes no more of a phone than it has */
    max-inline-size: 100%;
    line-height: 1.6;
    --_avatar: 36px;
    --_inset: 48px;
  }

  :host([hidden]) {
    display: none !important;
  }

  .replies > * {
    --_avatar: 28px;
    --_inset: 38px;
  }

  :host([avatars='none']) * {
    --_inset: 0px;
  }

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  .said,
  :is(.d1, .d2, .d3):not(.flat) > article .parent:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  section {
    margin-block-start: 3em;
    padding-block: 2em 1em;
    max-inline-size: 48em;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    min-block-size: 40px; /* of the choice of order, which comes later */
    margin-block-end: 1.75em;
  }

  h2 {
    font-size: 1.35em;
    line-height: 1.3;
    text-wrap: balance;
  }

  /* Filled a moment later. */
  .sort {
    font: 0.875em var(--_ui);
    min-inline-size: min(12.5em, 100%);
    min-block-size: 40px;
  }

  /*
   * What is in the first window is drawn at its height at once: guessed first, the rest would move. WebKit would cut
   * off what is painted beside an item, and is slower with it than without.
   */
  @supports (overflow-clip-margin: 1px) {
    :is(.thread, .replies) > .item:nth-child(n + 13) {
      content-visibility: auto;
      contain-intrinsic-size: auto 14em;
    }
  }

  /* As list items they would all be counted anew with every one that is added. */
  .item {
    display: block;
  }

  .item + .item {
    margin-block-start: var(--_gap);
  }

  .replies,
  .replies > .item + .item {
    margin-block-start: 1.25em;
  }

  :is(.d0, .d1, .d2) > .replies {
    padding-inline-start: 0.8em;
    border-inline-start: 1px solid var(--_line);
  }

  article {
    position: relative;
  }

  .avatar {
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    font: 600 12px / var(--_avatar) var(--_ui);
    text-align: center;
    background: hsl(var(--_hue, 12) 60% 50% / 0.22);
  }

  ${hues}

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: center;
    gap: 0 0.5em;
    min-block-size: var(--_avatar);
    padding-inline-start: var(--_inset);
    font-size: 0.9375em;
    line-height: 1.4;
    padding-block-end: 4px;
  }

  .name {
    font-weight: 700;
  }

  .name a {
    color: inherit;
  }

  .quiet,
  .time,
  .parent {
    color: var(--_quiet);
    font-size: 0.9333em;
  }

  .name a,
  .time,
  .parent {
    display: inline-block;
    min-inline-size: 24px;
    padding-block: 3px;
  }

  .time,
  .parent {
    text-decoration: none;
  }

  .badge {
    font: 600 0.8em/1.5 var(--_ui);
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }

  ${bodyStyles}

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    margin-block-start: 0.35em;
    margin-inline-start: -5px;
  }

  button,
  select,
  .votes {
    font: 600 max(0.8125em, 12px) / 1 var(--_ui);
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: 6px;
    padding: 7px 4px;
    min-inline-size: 24px;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }

  .actions > *,
  .gone,
  .state > span {
    color: var(--_quiet);
  }

  .gone {
    font-style: italic;
  }

  .state {
    position: relative;
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
    font: 0.875em/1.75 var(--_ui);
  }

  .more {
    margin-block-start: 1em;
  }

  .notice {
    margin-block-start: 2em;
  }

  .loading i {
    display: block;
    border: 0.4em solid var(--_line);
    border-radius: 4px;
    margin-block: 0.75em;
  }

  i + i + i {
    margin-inline-end: 40%;
  }

  @container (min-width: 30em) {
    :is(.d0, .d1, .d2, .d3, .d4, .d5) > .replies {
      margin-inline-start: calc(var(--_avatar) / 2);
      padding-inline-start: calc(var(--_avatar) / 2);
      border-inline-start: 1px solid var(--_line);
    }

    article {
      padding-inline-start: var(--_inset);
    }

    .gone {
      margin-inline-start: calc(-1 * var(--_inset));
    }

    .meta {
      padding: 0;
    }

    .more {
      margin-inline-start: var(--_inset);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .loading {
      animation: late 0.15s 0.3s both;
    }

    @keyframes late {
      from {
        opacity: 0;
      }
    }
  }
`;
