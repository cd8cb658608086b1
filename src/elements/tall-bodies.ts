import type {ReactiveController} from 'lit';

import {addStyles} from '../controllers/adopted-styles.js';
import {afterPaint} from '../controllers/slices-controller.js';
import {englishFold} from '../model/fold-words.js';
import {withPhrases} from '../model/phrases.js';
import {css} from './css.js';
import {made} from './made.js';
import type {ReadingHost} from './reading-context.js';

/** `hidden`, not `clip`: finding in the page scrolls to what is cut off, which then shows. */
const cutStyles = css`
  .cut {
    max-block-size: max(60em, 100vh);
    overflow: hidden;
    mask-image: linear-gradient(#000 calc(100% - 4em), transparent);
  }

  article > .more {
    margin-inline-start: 0;
  }

  @media print {
    .cut {
      max-block-size: none;
      overflow: visible;
      mask-image: none;
    }
  }
`;

/** An item is drawn, or no longer: it was skipped while it was far from the window. */
interface SkippedEvent extends Event {
  readonly skipped: boolean;
}

/**
 * Cuts what comments say where it is taller than the window, with a button that shows all of it.
 * Only what is still below the reader is cut, and below the window's edge, so nothing they see moves.
 */
export class TallBodies implements ReactiveController {
  readonly #host: ReadingHost;
  /** Tells of new comments alone: to look through all of them with every page would be the longest task of a long thread. */
  readonly #changes = new MutationObserver((records) => this.#handleChanges(records));
  /** Bodies that have been looked at. */
  #seen = new WeakSet<Element>();

  constructor(host: ReadingHost) {
    this.#host = host;
    addStyles(host.renderRoot as ShadowRoot, [cutStyles]);
    // Comes a window or so before the item is seen. To watch every long body by ourselves took a tenth of each key press.
    const look = (event: Event) => (event as SkippedEvent).skipped || this.#lookIn([event.target as Element]);
    host.renderRoot.addEventListener('contentvisibilityautostatechange', look, true); // it does not bubble everywhere
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    this.#seen = new WeakSet();
    this.#changes.observe(root, {childList: true, subtree: true, attributeFilter: ['class']});
    this.#lookIn([root]);
  }

  hostDisconnected(): void {
    this.#changes.disconnect();
  }

  #handleChanges(records: readonly MutationRecord[]): void {
    const added = records.flatMap(({addedNodes}) => [...addedNodes]).filter((node) => node instanceof Element);
    // once they are laid out: here, that would be a layout of its own
    if (added[0]) afterPaint(() => this.#lookIn(added));
    for (const {target} of records) {
      // an address that points at a comment points at all of it
      if (target instanceof Element && target.matches('.marked'))
        target.querySelector<HTMLElement>(':scope > article > .cut + .more')?.click();
    }
  }

  #lookIn(roots: readonly ParentNode[]): void {
    // `article > .body` would look through all comments before this one, in Chromium
    const bodies = roots.flatMap((root) =>
      root instanceof Element && root.matches('.body') ? [root] : [...root.querySelectorAll('.body')],
    );
    const tall = bodies.filter((body) => {
      if (this.#seen.has(body) || body.parentElement?.localName !== 'article') return false;
      if (body.checkVisibility?.({contentVisibilityAuto: true}) === false) return false; // to be looked at when it is drawn
      this.#seen.add(body);
      return tooTall(body);
    });
    for (const body of tall) this.#cut(body as HTMLElement);
  }

  #cut(body: HTMLElement): void {
    const words = withPhrases(englishFold, this.#host.phrases);
    const button = made('button', {type: 'button', class: 'more'});
    const toggle = () => {
      const cut = body.classList.toggle('cut');
      const word = cut ? words.showAll : words.showLess;
      button.textContent = word;
      button.setAttribute('aria-label', `${word}: ${body.closest('article')?.ariaLabel ?? ''}`);
      button.setAttribute('aria-expanded', String(!cut));
    };
    button.addEventListener('click', () => {
      toggle();
      if (body.classList.contains('cut')) button.scrollIntoView({block: 'nearest'});
    });
    // the browser has gone to something in it: a word that was looked for, or a link that has the focus
    body.addEventListener('scroll', () => {
      const {scrollTop} = body;
      if (!scrollTop || !body.classList.contains('cut')) return;
      body.scrollTop = 0;
      toggle();
      scrollBy({top: scrollTop, behavior: 'instant'});
    });
    toggle();
    body.after(button);
  }
}

/** A quarter more than is shown is not worth a button. */
function tooTall(body: Element): boolean {
  const {top, height} = body.getBoundingClientRect();
  if (top < 0 || height < 1.25 * innerHeight) return false;
  const em = Number.parseFloat(getComputedStyle(body).fontSize);
  return height > 1.25 * 60 * em && !body.closest('.item')?.matches('.marked');
}
