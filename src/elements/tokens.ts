import {css} from 'lit';

/**
 * The public tokens, each read here and nowhere else, and what stands in for those a page
 * does not set. Quiet text, hairlines and washes are mixtures of the text colour, so they are
 * right on any page; `--_quiet-share`, `--_page-accent` and `--_on-page-accent` come from
 * `ColoursController`. Public tokens are never declared on `:host`: a page's value would be lost.
 */
export const tokens = css`
  :host {
    --_accent: var(--riposte-accent, var(--_page-accent, LinkText));
    --_on-accent: var(--riposte-on-accent, var(--_on-page-accent, Canvas));
    --_ui: var(--riposte-ui-font, system-ui, sans-serif);
    --_radius: var(--riposte-radius, 0.5rem);
    --_gap: var(--riposte-gap, 2rem);
    --_measure: var(--riposte-measure, 65ch);
    --_quiet: var(--riposte-quiet, currentColor);
    --_line: var(--riposte-line, GrayText);
    --_edge: var(--riposte-edge, GrayText);
    --_wash: var(--riposte-wash, transparent);
    --_mark: var(--riposte-mark, transparent);
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

  @supports (color: color-mix(in oklab, red, blue)) {
    :host {
      --_quiet: var(--riposte-quiet, color-mix(in srgb, currentColor var(--_quiet-share, 72%), transparent));
      --_line: var(--riposte-line, color-mix(in oklab, currentColor 16%, transparent));
      --_edge: var(--riposte-edge, color-mix(in oklab, currentColor 55%, transparent));
      --_wash: var(--riposte-wash, color-mix(in oklab, currentColor 5%, transparent));
      --_mark: var(--riposte-mark, color-mix(in oklab, var(--_accent) 9%, transparent));
    }
  }
`;
