/** What may come out of drawing a body, element by element: each attribute with the values it may have. */
const PLAIN = 'p br em strong del code ul li blockquote hr table thead tbody tr th td'.split(' ');
const ALLOWED: ReadonlyMap<string, Readonly<Record<string, RegExp>>> = new Map<string, Record<string, RegExp>>([
  ...PLAIN.map((name) => [name, {}] as [string, Record<string, RegExp>]),
  ['a', {href: /^(?:https?:\/\/[^/]|mailto:)/, rel: /^ugc nofollow noopener noreferrer$/}],
  ['ol', {start: /^-?\d+$/}],
  ['pre', {tabindex: /^0$/}],
  ['div', {class: /^table$/, tabindex: /^0$/}],
]);
const IMAGE = {
  src: /^https?:\/\/[^/]/,
  alt: /^/,
  loading: /^lazy$/,
  decoding: /^async$/,
  referrerpolicy: /^no-referrer$/,
};

/** Every element and attribute of a drawn body that may not be there, in words. */
export function strangers(root: ParentNode, {images}: {images: boolean}): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const attributes = images && element.localName === 'img' ? IMAGE : ALLOWED.get(element.localName);
    if (!attributes || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${element.tagName}>`);
    for (const {name, value} of element.attributes) {
      const pattern = (attributes as Record<string, RegExp> | undefined)?.[name];
      if (!pattern?.test(value)) found.push(`<${element.localName} ${name}="${value}">`);
    }
    if (element.localName === 'a' && element.parentElement?.closest('a')) found.push('a link in a link');
    if (element.shadowRoot) found.push('a shadow root');
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const {nodeType} = walker.currentNode;
    if (nodeType !== Node.TEXT_NODE && nodeType !== Node.ELEMENT_NODE) found.push(`a node of type ${nodeType}`);
  }
  return found;
}

/** The text of a drawn body as it was typed: paragraphs apart by a blank line, line breaks as line ends. */
export function typed(root: Node): string {
  const paragraphs: string[] = [];
  for (const paragraph of root.childNodes) {
    let text = '';
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ALL);
    do {
      const node = walker.currentNode;
      if (node instanceof Text) text += node.data;
      else if (node instanceof HTMLBRElement) text += '\n';
    } while (walker.nextNode());
    paragraphs.push(text);
  }
  return paragraphs.join('\n\n');
}

/** The markup of a drawn body, for comparing with what is expected. */
export function html(body: Node): string {
  const box = document.createElement('div');
  box.append(body);
  return box.innerHTML;
}
