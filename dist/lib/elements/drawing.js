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
            maxDepth: clamp(maxDepth, 0, 20, 6),
            can: (method) => !readOnly && !(closed && method === 'post') && adapter?.[method] !== undefined,
            extras: (node, name) => additions()?.extras(node, name),
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
/** A whole number from an attribute, at most `most`; `usual` where there is none, or it is below `least`. */
export function clamp(value, least, most, usual) {
    const whole = Math.trunc(value ?? -1);
    return whole >= least ? Math.min(most, whole) : usual;
}
