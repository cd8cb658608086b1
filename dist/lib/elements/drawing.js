import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { nest } from '../model/tree.js';
import { commentNames } from './comment-names.js';
import { commentList } from './comment-view.js';
/** The drawing of one tag's list. */
export function drawingOf(host, catalogue, thread, additions) {
    let madeOf = [];
    let made;
    /** What has been nested so far, while there is more to come. */
    let nested;
    const view = () => {
        const { avatars, images, readOnly, maxDepth } = host;
        const { words, formats } = catalogue;
        const { adapter, closed } = thread();
        const of = [words, adapter, avatars, images, readOnly, closed, maxDepth];
        if (made && of.every((each, index) => each === madeOf[index]))
            return made;
        madeOf = of;
        nested = undefined;
        return (made = {
            words,
            formats,
            avatars,
            images: images === 'on',
            maxDepth: clamp(maxDepth, 0, 20),
            can: (method) => !readOnly && !(closed && method === 'post') && adapter?.[method] !== undefined,
            extras: (node) => additions()?.extras(node),
            nameOf: commentNames(words),
        });
    };
    return {
        view,
        list(order, drawn, more) {
            const now = view();
            return guard([order, drawn, now], () => {
                const options = {
                    most: drawn,
                    maxDepth: now.maxDepth,
                    hidden: (id) => additions()?.isFolded(id),
                };
                const { roots } = (nested = nest(order, options, nested));
                if (drawn >= order.length && !more)
                    nested = undefined; // the whole of a long list is a megabyte
                return html `<ol class="thread" role="list">${commentList(roots, now)}</ol>`;
            });
        },
    };
}
/** A number from an attribute, within bounds; what is no number is the least. */
export function clamp(value, least, most) {
    return Math.min(most, Math.max(least, Math.trunc(value) || least));
}
