/**
 * Puts the focus where it was, as nearly as there is still something, when what has it is taken out of the page: by a
 * list read anew, another tab, a button that has done its work. A browser would give it to the page's body, and who
 * reads by keyboard or by ear would begin at the top. Whoever takes it away on purpose says first where it goes.
 */
export function keepFocus(root) {
    let held;
    const observer = new MutationObserver(() => {
        if (!held || held.element.isConnected)
            return;
        const { near } = held;
        held = undefined;
        setTimeout(() => {
            const { body, activeElement } = root.ownerDocument;
            const next = near.find((each) => each.isConnected) ?? root.getElementById('heading');
            if ((activeElement ?? body) === body)
                next?.focus({ preventScroll: true });
        });
    });
    root.addEventListener('focusin', ({ target }) => {
        const element = target;
        held = { element, near: nearOf(element) };
        observer.observe(root, { childList: true, subtree: true });
    });
    // One that is taken away leaves this way, too, in some browsers.
    root.addEventListener('focusout', ({ target }) => queueMicrotask(() => {
        if (held?.element === target && held.element.isConnected)
            held = undefined;
    }));
}
/** The box an element is in, and the comment it is at, with those that one answers: nearest first. */
function nearOf(element) {
    const near = [];
    const form = element.closest('riposte-form');
    if (form)
        near.push(form);
    for (let at = element.closest('li'); at; at = at.parentElement?.closest('li') ?? null) {
        const article = at.querySelector('article');
        if (article)
            near.push(article);
    }
    return near;
}
