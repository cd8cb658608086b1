import {css} from './css.js';

import {formStyles} from './form.styles.js';
import {toolsStyles} from './form-tools.styles.js';

/**
 * The tokens of what arrives later, declared where they are read: on the host they would be handed down to every comment
 * that is drawn already, and each of them styled anew. With system colours for lines where the browser can't mix.
 * Text on the accent is black or white, whichever contrasts more: they are equal at a luminance of 0.179.
 */
const lateTokens = css`
  .box,
  .pages,
  .marked {
    --_on-accent: var(--riposte-on-accent, Canvas);
    --_radius: var(--riposte-radius, 8px);
    --_edge: var(--riposte-edge, color-mix(in srgb, currentColor calc(var(--_quiet-share, 74%) - 15%), transparent));
    --_mark: var(--riposte-mark, color-mix(in srgb, var(--_accent) 9%, transparent));
  }

  @supports (color: color(from red xyz y y y)) {
    .box {
      --_on-accent: var(
        --riposte-on-accent,
        color(from var(--_accent) xyz calc((0.179 - y) * 999) calc((0.179 - y) * 999) calc((0.179 - y) * 999))
      );
    }
  }

  @supports not (color: color-mix(in srgb, red, red)) {
    :host {
      --_line: var(--riposte-line, GrayText);
    }

    .box,
    .pages {
      --_edge: var(--riposte-edge, GrayText);
    }
  }
`;

/**
 * What takes up no room in a list: hovering, the comment an address points at, print. As few elements of a comment as can
 * be: each one a rule may be about is styled anew when this arrives, in the longest task of a thread's first second.
 */
const details = css`
  /* With what the first view holds against the page's own: it stays where it is, and can be read. */
  :host {
    visibility: visible !important;
    max-block-size: none !important;
    inset: auto !important;
    float: none !important;
    line-height: 1.6 !important;
    white-space: normal !important;
  }

  /* Painted as one thing: what is typed below it does not have the browser go through every comment in it. */
  section {
    isolation: isolate;
  }

  .state {
    overflow-wrap: anywhere;
  }

  .state > * {
    margin-inline-end: 0.75em;
  }

  .state::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    margin-block-start: 0.6em;
    border: 4px solid var(--_accent);
    border-radius: 50%;
  }

  button.link {
    font-size: inherit;
    padding: 5px 0;
    margin-block: -6px;
    text-decoration: underline;
  }

  select {
    flex: 1;
    min-inline-size: 0;
    font: max(1em, 16px) var(--_ui);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .writing {
    max-inline-size: 48em;
    margin-block-start: 1.75em;
    padding-block-end: 1em;
    min-block-size: 19em;
  }

  .writing.over {
    min-block-size: 0;
  }

  /* Words in one direction on a page of the other keep their points and brackets on the right side. */
  :is(h2, h3, .gone, .state > span, .notice, .note, .hint, .fault, .left) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* Its arrow is where the lines end, whatever its words take. */
  .sort label {
    display: flex;
    align-items: center;
    gap: 0.25em;
    white-space: nowrap;
    color: var(--_quiet);
  }

  .state + .thread {
    margin-block-start: var(--_gap);
  }

  .writing > .state {
    margin-block-end: 1.5em;
  }

  .writing > .device {
    margin-block-start: 1.25em;
    font-weight: 400;
    font-size: 0.8125em;
    color: var(--_quiet);
  }

  .item {
    overflow-clip-margin: 0.75em;
  }

  img {
    object-fit: cover;
  }

  /* So that a sticky header covers nothing that gets the focus. */
  :is(article, :focus) {
    scroll-margin-block: 6em 2em;
  }

  button {
    cursor: pointer;
  }

  .pages,
  .mentions {
    margin-block-start: 2em;
  }

  .mentions ul {
    list-style: none;
  }

  [aria-disabled='true'] {
    cursor: progress;
  }

  .more,
  .actions [aria-pressed='true'] {
    color: var(--_accent);
  }

  .pages .state {
    margin-block-end: 0.75em;
  }

  .pages button {
    background: var(--_wash);
    border-color: var(--_edge);
    border-radius: 2em;
    padding: 10px 1.25em;
  }

  .actions button:is(:hover, :focus-visible) {
    color: inherit;
    background: var(--_wash);
  }

  :is(.time, .parent, .post):hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .body ul {
    list-style-type: disc;
  }

  pre {
    tab-size: 2;
  }

  .name a:not(:hover),
  hr {
    border-color: var(--_line);
    text-decoration-color: var(--_line);
  }

  .marked > article {
    isolation: isolate;
  }

  .marked > article::before {
    content: '';
    position: absolute;
    inset: -0.5em -0.75em;
    z-index: -1;
    background: var(--_mark);
    border-inline-start: 3px solid var(--_accent);
  }

  @media print {
    button,
    .sort,
    .box,
    .writing {
      display: none;
    }

    pre {
      white-space: pre-wrap;
    }

    :is(.thread, .replies) > .item:nth-child(n) {
      content-visibility: visible;
    }
  }
`;

/** All that arrives with the form. */
export const lateStyles = [lateTokens, details, formStyles, toolsStyles];
