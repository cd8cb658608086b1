/** Listens to something outside its host for as long as that is on the page. */
export class ListeningController {
    #target;
    #type;
    #heard;
    constructor(host, target, type, heard) {
        this.#target = target;
        this.#type = type;
        this.#heard = heard;
        host.addController(this);
    }
    hostConnected() {
        this.#target.addEventListener(this.#type, this.#heard);
    }
    hostDisconnected() {
        this.#target.removeEventListener(this.#type, this.#heard);
    }
}
