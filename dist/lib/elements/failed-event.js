import { outward } from './events.js';
/** Something failed that the reader was told of. */
export class RiposteFailedEvent extends CustomEvent {
    constructor(error) {
        super('riposte-failed', { ...outward, detail: { error } });
    }
}
