import { ListeningController } from '../controllers/listening-controller.js';
/** Where a reader comes back to a page, what it says was just now is said anew. No other time reads differently later. */
export function keepTimesTrue(host, formats, words) {
    const show = () => {
        const { justNow } = words();
        for (const time of host.renderRoot.querySelectorAll('time')) {
            if (time.textContent !== justNow)
                continue; // to format each of ten thousand would keep the reader from leaving
            const { short } = formats().when(time.dateTime) ?? {};
            if (short && short !== justNow)
                time.textContent = short;
        }
    };
    new ListeningController(host, window, 'pageshow', show);
    new ListeningController(host, document, 'visibilitychange', show);
}
