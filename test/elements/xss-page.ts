import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {CommentsError} from '../../src/model/errors.js';
import {strangers} from './drawn.js';
import {everyElement, openStage, type Stage} from './stage.js';

/** A stage with the widget on it: a page of its own, whose policy is as strict as the engine knows. */
export interface WidgetPage extends Stage {
  readonly CommentsError: typeof CommentsError;
  /** Puts an element on the stage; `settings` are properties. */
  mount(adapter: CommentsAdapter, settings?: Partial<RiposteComments>): RiposteComments;
}

const source = (path: string) => `${location.origin}/src/${path}`;

/** Scripts of the page may run here, so that silence means that there were none; Trusted Types are enforced where the engine has them. */
const TRUSTED = "require-trusted-types-for 'script'; trusted-types lit-html dompurify 'allow-duplicates'";

let threads = 0;

/** Opens a stage with the widget's script. `trusted`: whether Trusted Types are enforced. */
export async function openWidgetPage({trusted = true} = {}): Promise<WidgetPage> {
  const {origin} = location;
  const stage = await openStage(
    `<script type="module">
      import '${source('define.ts')}';
      import {CommentsError} from '${source('model/errors.ts')}';
      window.CommentsError = CommentsError;
    </script>`,
    {
      policy: trusted ? TRUSTED : '',
      scripts: origin,
      own: ['src', 'node_modules', '.cache', '@id'].map((folder) => `${origin}/${folder}/`),
    },
  );
  const page = stage.document;
  const {CommentsError: errors} = page.defaultView as unknown as {CommentsError: typeof CommentsError};
  return {
    ...stage,
    get document() {
      return stage.document;
    },
    CommentsError: errors,
    mount(adapter, settings = {}) {
      const element = page.createElement('riposte-comments');
      Object.assign(element, {adapter, thread: `thread ${++threads}`, drafts: 'off', ...settings});
      page.body.append(element);
      return element;
    },
  };
}

/** Resolves once `there` is true of what an element has drawn. */
export function until(element: RiposteComments, there: (root: ParentNode) => unknown): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!there(element.renderRoot)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element.renderRoot, {subtree: true, childList: true, attributes: true, characterData: true});
    look();
  });
}

/** Which elements with which attributes stand outside the bodies: what the widget's own templates make. */
export function shapes(element: RiposteComments): Set<string> {
  const found = new Set<string>();
  for (const each of outsideBodies(element.renderRoot)) {
    found.add(each.localName);
    const tall = each.matches('.cut + button.more'); // there whenever the code for tall bodies is
    for (const name of each.getAttributeNames())
      if (!tall || name !== 'aria-expanded') found.add(`${each.localName}[${name}]`);
  }
  return found;
}

/**
 * All that a drawn element holds and may not: in the bodies whatever is not of a comment, around them whatever
 * `known` (the shapes of harmless comments) has not; and addresses of any kind but web, mail and this page.
 */
export function intruders(element: RiposteComments, known: ReadonlySet<string>, {images = false} = {}): string[] {
  const root = element.renderRoot;
  const found = [...shapes(element)].filter((shape) => !known.has(shape));
  for (const body of root.querySelectorAll('.body')) found.push(...strangers(unmarked(body), {images}));
  for (const each of outsideBodies(root)) {
    const href = each.getAttribute('href');
    const src = each.getAttribute('src');
    if (href !== null && !/^(?:https?:\/\/|mailto:|#comment-)/i.test(href)) found.push(`href="${href}"`);
    if (src !== null && !/^https?:\/\//i.test(src)) found.push(`src="${src}"`);
    if (each.localName === 'a' && !/^(?:https?|mailto):$/.test((each as HTMLAnchorElement).protocol)) {
      found.push(`a link to ${(each as HTMLAnchorElement).href}`);
    }
  }
  return [...new Set(found)];
}

/** A copy of a body without the comments by which Lit finds its place again. */
function unmarked(body: Element): Element {
  const copy = body.cloneNode(true) as Element;
  for (const node of [...copy.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE && /^(?:\?lit\$\d+\$)?$/.test(node.nodeValue ?? '')) node.remove();
  }
  return copy;
}

function* outsideBodies(root: ParentNode): Generator<Element> {
  for (const element of everyElement(root)) if (!element.closest('.body > *')) yield element;
}
