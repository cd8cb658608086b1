const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');
/** Makes a box as tall as its text, up to two thirds of the window, where the browser does not. */
export function grow(area) {
    if (growsByItself)
        return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.66)}px`;
}
