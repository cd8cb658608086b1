/** What a body holds for a reader. */
export function inventory(root: ParentNode & Node) {
  const texts = (selector: string) => [...root.querySelectorAll(selector)].map((element) => bare(element.textContent));
  return {
    words: bare(root.textContent),
    links: [...root.querySelectorAll('a')].map((anchor) => anchor.href),
    pictures: [...root.querySelectorAll('img')].map((image) => image.src),
    items: texts('li'),
    quotes: texts('blockquote'),
    code: [...root.querySelectorAll('pre')].map((element) => element.textContent?.replace(/^\n+/, '')),
    inlineCode: texts('code'),
    cells: texts('td, th'),
    strong: texts('strong').length,
  };
}

function bare(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}

/** What a backend's HTML holds, read without our code; relative addresses start from `base`. */
export function sent(source: string, base: string): HTMLElement {
  const page = new DOMParser().parseFromString(`<base href="${base}">${source}`, 'text/html');
  for (const unread of page.querySelectorAll('style, script, template')) unread.remove();
  for (const anchor of page.querySelectorAll('a')) {
    if (!/^(?:https?|mailto):$/.test(anchor.protocol) || !anchor.hasChildNodes())
      anchor.replaceWith(...anchor.childNodes);
  }
  // a picture that stands for a letter is that letter
  for (const image of page.querySelectorAll('img.emoji[alt], img.smiley[alt]'))
    image.replaceWith(image.getAttribute('alt') ?? '');
  for (const element of page.querySelectorAll('b, h1, h2, h3, h4, h5, h6, dt')) {
    const strong = page.createElement('strong');
    strong.append(...element.childNodes);
    element.append(strong);
    if (element.localName === 'b') element.replaceWith(strong);
  }
  for (const quotation of page.querySelectorAll('q')) quotation.replaceWith('“', ...quotation.childNodes, '”');
  for (const stray of page.querySelectorAll(':is(ul, ol) > :not(li)')) {
    const item = page.createElement('li');
    stray.before(item);
    item.append(stray);
  }
  for (const element of page.querySelectorAll('tt, kbd, samp')) {
    const code = page.createElement('code');
    code.append(...element.childNodes);
    element.replaceWith(code);
  }
  return page.body;
}
