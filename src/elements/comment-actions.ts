import {Directive, directive} from 'lit/directive.js';

import {made} from './made.js';

/** A button under a comment, or a figure where it can't be pressed. */
export interface Action {
  /** What pressing it does, once in a row; absent: a figure. */
  readonly does?: string;
  readonly word: string;
  /** Its other attributes: their names are the same whenever it stands in the row. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Built without Lit, whose marks in the tree were a seventh of a comment's nodes for its buttons alone. */
class ActionRow extends Directive {
  readonly #row = made('div', {class: 'actions', part: 'actions'});

  override render(actions: readonly Action[]): HTMLElement {
    let at = this.#row.firstElementChild;
    for (const action of actions) {
      const there = at && [...this.#row.children].find((each) => (each as HTMLElement).dataset.do === action.does);
      while (at && there && at !== there) at = removed(at);
      if (there) change(there, action);
      else this.#row.insertBefore(drawn(action), at);
      at = there ? there.nextElementSibling : at;
    }
    while (at) at = removed(at);
    return this.#row;
  }
}

/** The row of buttons under a comment. One that stays is the same element, and keeps the focus, whatever comes and goes beside it. */
export const actionRow = directive(ActionRow);

function drawn({does, word, attributes}: Action): HTMLElement {
  return made(does ? 'button' : 'span', does ? {type: 'button', 'data-do': does, ...attributes} : attributes, word);
}

function change(element: Element, action: Action): void {
  const next = drawn(action);
  for (const {name, value} of next.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  if (element.textContent !== action.word) element.textContent = action.word;
}

/** Removes an element; returns the one after it. */
function removed(element: Element): Element | null {
  const next = element.nextElementSibling;
  element.remove();
  return next;
}
