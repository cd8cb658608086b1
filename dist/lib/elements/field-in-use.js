/**
 * Whether the reader is in a field other than `from`, and what asked for the focus before they went there must not
 * take them out of it. `from` is the field, or what holds the fields, that they asked from.
 */
export function isElsewhere(from) {
    const field = fieldInUse();
    return field !== undefined && field !== from && !from?.contains(field);
}
/** The field the reader is in, anywhere on the page. */
export function fieldInUse() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement)
        at = at.shadowRoot.activeElement;
    return at?.matches('input, select, textarea, [contenteditable]') ? at : undefined;
}
