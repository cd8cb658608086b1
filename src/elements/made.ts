/** What may stand in an element; what is missing is left out. */
type Child = Node | string | false | undefined;

/** An element with what is in it. Built without Lit, whose parts stay in memory. */
export function made(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] as string); // entries cost more than the attributes
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A link that strangers wrote. `href` is known to be harmless. */
export function linkTo(href: string, ...children: readonly Child[]): HTMLElement {
  return made('a', {rel: 'ugc nofollow noopener noreferrer', href}, ...children);
}

/** A picture that strangers chose, fetched when it comes into view and as nobody in particular. */
export function picture(src: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  // `src` last: it is fetched as the others say
  return made('img', {loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', ...attributes, src});
}
