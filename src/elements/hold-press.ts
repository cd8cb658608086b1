/** How far a mouse may slip while its button is down, in CSS pixels; further, and the reader takes the press back. */
const SLIP = 8;

/**
 * Lets a press with the mouse end on the button it began on, also where the page moves under the pointer
 * meanwhile: comments arrive, a message appears above, skipped comments get their real height. A browser would
 * see it end elsewhere, and drop it. (A press by touch stays with its element by itself.)
 */
export function holdPresses(root: ParentNode & EventTarget): void {
  root.addEventListener('pointerdown', (event) => {
    const {pointerId, pointerType, button, clientX, clientY} = event as PointerEvent;
    const pressed = event.composedPath().find((at) => at instanceof HTMLButtonElement);
    // A script that plays a mouse has none to capture.
    if (!pressed || pointerType !== 'mouse' || button !== 0 || !event.isTrusted) return;
    pressed.setPointerCapture(pointerId);
    const until = new AbortController();
    const slips = (moved: PointerEvent) => {
      if (Math.hypot(moved.clientX - clientX, moved.clientY - clientY) > SLIP) pressed.releasePointerCapture(pointerId);
    };
    pressed.addEventListener('pointermove', slips, {signal: until.signal});
    pressed.addEventListener('lostpointercapture', () => until.abort(), {once: true});
  });
}
