/** An element with what is in it. Built without Lit, whose parts stay in memory. */
export function made(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes))
        element.setAttribute(name, attributes[name]); // entries cost more than the attributes
    for (const child of children)
        if (child)
            element.append(child);
    return element;
}
/** A link that strangers wrote. `href` is known to be harmless. */
export function linkTo(href, ...children) {
    return made('a', { rel: 'ugc nofollow noopener noreferrer', href }, ...children);
}
/** A picture that strangers chose, fetched when it comes into view and as nobody in particular. */
export function picture(src, attributes) {
    // `src` last: it is fetched as the others say
    return made('img', { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', ...attributes, src });
}
