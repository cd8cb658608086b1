/** Frames a place may take to stand still, about two seconds. */
const patience = 120;
/**
 * Scrolls to an element until it has stood still for two frames: what is above it may only be
 * measured when it comes into view, and pictures of the page may still be loading.
 */
export function scrollTo(element) {
    return new Promise((resolve) => {
        let last = Number.NaN;
        let still = 0;
        let frames = 0;
        const look = () => {
            element.scrollIntoView({ block: 'start', behavior: 'auto' });
            const { top } = element.getBoundingClientRect();
            still = Math.abs(top - last) < 1 ? still + 1 : 0;
            last = top;
            if (still >= 2 || ++frames > patience || document.hidden)
                resolve();
            else
                requestAnimationFrame(look);
        };
        look();
    });
}
