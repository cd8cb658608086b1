import { css } from 'lit';
/** How the thread looks: what is needed before anything is written. The form's own styles come with the form. */
export const styles = css `
  :host {
    display: block !important;
    position: relative !important;
    visibility: visible !important;
    box-sizing: border-box;
    inline-size: auto !important;
    min-inline-size: 0 !important;
    max-inline-size: 100% !important;
    block-size: auto !important;
    min-block-size: var(--riposte-min-block-size, min(100vh, 44rem));
    max-block-size: none !important;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  section {
    margin-block-start: 3rem;
    padding-block: 2rem 1rem;
    border-block-start: 1px solid var(--_line);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-block-end: 1.75rem;
  }

  h2 {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
    margin: 0;
    text-wrap: balance;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  h2:focus {
    outline: none;
  }

  .sort {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    font: 0.875rem/1.4 var(--_ui);
    color: var(--_quiet);
  }

  select {
    font: inherit;
    font-size: max(0.875rem, 16px);
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    padding: 0.25rem;
    min-block-size: 1.75rem;
  }

  .thread > .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 14rem;
    overflow-clip-margin: 0.5rem;
  }

  .thread > .item + .item {
    margin-block-start: var(--_gap);
  }

  article {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr);
    column-gap: 0.75rem;
    scroll-margin-block: 6rem 2rem;
    border-radius: 0.25rem;
  }

  :host([avatars='none']) article {
    grid-template-columns: minmax(0, 1fr);
  }

  article > * {
    grid-column: 2;
    min-inline-size: 0;
  }

  :host([avatars='none']) article > *,
  article.gone > * {
    grid-column: 1 / -1;
  }

  article > .avatar {
    grid-column: 1;
    grid-row: 1;
  }

  .avatar {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    font: 600 0.8125rem/1 var(--_ui);
    background: var(--_wash);
    object-fit: cover;
    user-select: none;
  }

  @supports (color: color-mix(in oklab, red, blue)) {
    .avatar {
      background: color-mix(in oklab, hsl(var(--_hue, 20) 60% 50%) 22%, transparent);
    }
  }

  .hue0 { --_hue: 12; }
  .hue1 { --_hue: 38; }
  .hue2 { --_hue: 62; }
  .hue3 { --_hue: 95; }
  .hue4 { --_hue: 140; }
  .hue5 { --_hue: 165; }
  .hue6 { --_hue: 190; }
  .hue7 { --_hue: 215; }
  .hue8 { --_hue: 240; }
  .hue9 { --_hue: 270; }
  .hue10 { --_hue: 305; }
  .hue11 { --_hue: 340; }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: center;
    gap: 0 0.5rem;
    min-block-size: 2.25rem;
    font-size: 0.9375em;
    line-height: 1.35;
  }

  .name {
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  .name a {
    color: inherit;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  .name a:hover {
    text-decoration-color: currentColor;
  }

  .time,
  .quiet,
  .parent {
    color: var(--_quiet);
    font-size: 0.9333em;
    font-variant-numeric: tabular-nums;
  }

  .time,
  .parent {
    display: inline-block;
    padding-block: 0.1875rem;
    text-decoration: none;
  }

  .time:hover,
  .parent:hover {
    text-decoration: underline;
  }

  .badge {
    font: 600 0.75rem/1.5 var(--_ui);
    padding-inline: 0.4rem;
    border: 1px solid var(--_line);
    border-radius: 0.25rem;
    background: var(--_wash);
  }

  .body {
    max-inline-size: var(--_measure);
    line-height: 1.6;
    overflow-wrap: anywhere;
  }

  .body > * {
    margin: 0;
  }

  .body > * + * {
    margin-block-start: 0.75em;
  }

  .body a,
  .link {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--_line);
    color: var(--_quiet);
  }

  .body blockquote > *,
  .body li > p {
    margin-block: 0 0.5em;
  }

  .body blockquote > :last-child,
  .body li > :last-child {
    margin-block-end: 0;
  }

  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: revert;
  }

  .body ol {
    list-style: decimal;
  }

  .body code,
  .body pre {
    font: 0.875em/1.5 ui-monospace, 'DejaVu Sans Mono', monospace;
    background: var(--_wash);
    border-radius: 0.25rem;
  }

  .body code {
    padding: 0.1em 0.3em;
  }

  .body pre {
    padding: 0.75rem 0.9rem;
    overflow-x: auto;
    border-radius: 0.375rem;
    overflow-wrap: normal;
    tab-size: 2;
  }

  .body pre code {
    padding: 0;
    background: none;
    font: inherit;
  }

  .body img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 0.25rem;
  }

  .body .table {
    overflow-x: auto;
  }

  .body table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  .body :is(th, td) {
    border: 1px solid var(--_line);
    padding: 0.3em 0.6em;
    text-align: start;
    vertical-align: top;
  }

  .body hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin-block: 1em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    margin-block-start: 0.35rem;
    margin-inline-start: -0.5rem;
  }

  button {
    font: 600 0.8125rem/1 var(--_ui);
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: 0.375rem;
    padding: 0.5rem;
    min-block-size: 1.75rem;
    min-inline-size: 1.75rem;
    cursor: pointer;
  }

  .actions button {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }

  .actions button:hover,
  .actions button:focus-visible,
  .actions button[aria-pressed='true'] {
    color: inherit;
  }

  .actions button:hover {
    background: var(--_wash);
  }

  .like::before {
    content: '♡';
    content: '♡' / '';
    margin-inline-end: 0.3em;
  }

  .like[aria-pressed='true']::before {
    content: '♥';
    content: '♥' / '';
    color: var(--_accent);
  }

  .like:has(+ .dislike)::before {
    content: '▲';
    content: '▲' / '';
  }

  .dislike::before {
    content: '▽';
    content: '▽' / '';
    margin-inline-end: 0.3em;
  }

  .dislike[aria-pressed='true']::before {
    content: '▼';
    content: '▼' / '';
    color: var(--_accent);
  }

  .votes {
    align-self: center;
    padding-inline: 0.5rem;
  }

  .gone {
    display: block;
    color: var(--_quiet);
    font-style: italic;
  }

  .gone p {
    margin: 0;
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    margin-block: 0.5rem 0;
    font: 0.875rem/1.45 var(--_ui);
    max-inline-size: var(--_measure);
  }

  .state::before {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: 0.25rem solid var(--_accent);
    border-radius: 50%;
  }

  .state > span {
    flex: 0 1 auto;
    color: var(--_quiet);
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }

  button.link {
    font-size: inherit;
    padding: 0.25rem 0;
    text-decoration: underline;
    border-radius: 0.125rem;
  }

  .replies {
    margin-block-start: 1.25rem;
    margin-inline-start: 1.125rem;
    padding-inline-start: 1.125rem;
    border-inline-start: 1px solid var(--_line);
  }

  .replies > .item + .item {
    margin-block-start: 1.25rem;
  }

  .replies article {
    grid-template-columns: 1.75rem minmax(0, 1fr);
    column-gap: 0.625rem;
  }

  .replies .avatar {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    font-size: 0.6875rem;
  }

  .replies .meta {
    min-block-size: 1.75rem;
  }

  .replies .replies {
    margin-inline-start: 0.875rem;
    padding-inline-start: 0.875rem;
  }

  .parent:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .flat > article .parent,
  .item:not(.d0, .d1, .d2, .d3, .d4, .d5, .d6) > article .parent {
    position: static;
    inline-size: auto;
    block-size: auto;
    clip-path: none;
    white-space: normal;
  }

  .item:not(.d0, .d1, .d2, .d3, .d4, .d5) > .replies {
    margin-inline-start: 0;
    padding-inline-start: 0;
    border: 0;
  }

  .marked > article {
    background: var(--_mark);
    box-shadow:
      0 0 0 0.5rem var(--_mark),
      -0.5rem 0 0 0 var(--_mark);
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 0.5rem;
  }

  .more {
    display: block;
    margin-block-start: 1rem;
    margin-inline-start: 2.5rem;
    color: var(--_accent);
    text-align: start;
  }

  .pages,
  .empty,
  .notice,
  .mentions {
    margin-block: 2rem 0;
  }

  .pages button,
  .again button {
    font-size: 0.875rem;
    background: var(--_wash);
    border-color: var(--_edge);
    border-radius: 2rem;
    padding: 0.625rem 1rem;
  }

  .empty p,
  .notice {
    margin: 0;
  }

  .mentions ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .mentions li {
    margin-block-start: 0.25rem;
  }

  h3 {
    font-size: 1.15em;
    line-height: 1.3;
    margin: 0 0 0.25rem;
    overflow-wrap: anywhere;
  }

  .writing {
    margin-block-start: 2.75rem;
    min-block-size: var(--_form-size, 0);
  }

  .loading {
    animation: late 0.15s 0.3s both;
  }

  .loading i {
    display: block;
    block-size: 0.75rem;
    margin-block-end: 0.75rem;
    border-radius: 0.25rem;
    background: var(--_wash);
    border: 1px solid var(--_line);
    max-inline-size: var(--_measure);
  }

  .loading i:last-child {
    inline-size: 60%;
  }

  @keyframes late {
    from {
      opacity: 0;
    }
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .thread article:focus:not(:focus-visible) {
    outline: none;
  }

  [aria-disabled='true'] {
    cursor: progress;
  }

  :host([density='compact']) {
    --_gap: var(--riposte-gap, 1.25rem);
  }

  @media (max-width: 34rem) {
    .replies,
    .replies .replies {
      margin-inline-start: 0;
      padding-inline-start: 0.8rem;
    }

    .item:not(.d0, .d1, .d2) > .replies {
      padding-inline-start: 0;
      border: 0;
    }

    .item:not(.d0, .d1, .d2, .d3) > article .parent {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
  }

  @container (max-width: 34rem) {
    .replies,
    .replies .replies {
      margin-inline-start: 0;
      padding-inline-start: 0.8rem;
    }

    .item:not(.d0, .d1, .d2) > .replies {
      padding-inline-start: 0;
      border: 0;
    }

    .item:not(.d0, .d1, .d2, .d3) > article .parent {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    .badge,
    .avatar,
    .actions button,
    .body pre {
      border: 1px solid;
    }

    .actions button {
      border-color: ButtonBorder;
    }

    [aria-pressed='true'] {
      border-color: Highlight !important;
    }
  }

  @media print {
    button,
    .sort,
    .writing,
    .pages {
      display: none;
    }

    .thread > .item {
      content-visibility: visible;
    }
  }
`;
