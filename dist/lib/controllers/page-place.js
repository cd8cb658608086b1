import { identifyThread } from '../model/thread.js';
/** The thread of the page as it is now. `identified`: what the adapter's `identify` found. */
export function threadOfPage({ thread, site, pageTitle }, identified) {
    return identifyThread({
        url: location.href,
        host: location.host,
        canonical: canonicalOfPage(),
        title: pageTitle || titleOfPage(),
        thread,
        site,
        identified,
    });
}
/** The address a page says it is at, absolute. */
export function canonicalOfPage() {
    return ask('link[rel="canonical"][href]')?.href;
}
/** What a page says it is about. */
export function titleOfPage() {
    return ask('meta[property="og:title"]')?.content || document.title;
}
/** Id of the comment the page's address points at. */
export function targetOfPage() {
    const found = /^#comment-(.+)$/.exec(location.hash)?.[1];
    if (found === undefined)
        return undefined;
    try {
        return decodeURIComponent(found);
    }
    catch {
        return found; // a bare % in a hand-written address
    }
}
function ask(selector) {
    return document.querySelector(selector);
}
