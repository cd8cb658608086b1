import { css } from './css.js';
/**
 * The public tokens, each read in this file and nowhere else, and what stands in for those a page
 * does not set. Quiet text, hairlines and washes are mixtures of the text colour, so they are
 * right on any page; where the browser can't mix, quiet text is inherited and there is no wash.
 * `--_quiet-share` and `--_page-accent` come from `ColoursController`.
 * Public tokens are never declared on `:host`: a page's value would be lost.
 */
export const tokens = css `
  :host {
    --_accent: var(--riposte-accent, var(--_page-accent, LinkText));
    --_ui: var(--riposte-ui-font, system-ui, sans-serif);
    --_gap: var(--riposte-gap, 2em);
    --_measure: var(--riposte-measure, 65ch);
    --_quiet: var(--riposte-quiet, color-mix(in srgb, currentColor var(--_quiet-share, 74%), transparent));
    --_line: var(--riposte-line, color-mix(in srgb, currentColor 16%, transparent));
    --_wash: var(--riposte-wash, color-mix(in srgb, currentColor 5%, transparent));
  }

  :host([theme='light']) {
    color-scheme: light;
    color: #1d1b18;
    background: #fffdf9;
  }

  :host([theme='dark']) {
    color-scheme: dark;
    color: #e6e2da;
    background: #171614;
  }

  :host([density='compact']) {
    --_gap: var(--riposte-gap, 1.25em);
  }
`;
