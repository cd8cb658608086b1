/** The texts kept for a box beside the one that is in it, and which records of the store they make superfluous. */
export class OtherTexts {
    constructor() {
        /** Newest first. */
        this.all = [];
        /** Records whose texts are all here, each with the time up to which. */
        this.over = new Map();
    }
    /** Another box. */
    clear() {
        this.all = [];
        this.over.clear();
    }
    add(text) {
        this.all = [text, ...this.all];
    }
    /** Takes out this text, however often it was kept. */
    remove(gone) {
        for (const { text, from } of this.all)
            if (text === gone)
                this.#takeUp(from);
        this.all = this.all.filter(({ text }) => text !== gone);
    }
    /** What was found stays where it is: all of it is offered. */
    offer(found) {
        const elsewhere = [found, ...found.others].filter(({ from }) => from);
        this.all = [...this.all.filter(({ from }) => !from), ...elsewhere];
    }
    /** What was found is in the box now. */
    follow(found) {
        this.all = found.others;
        this.#takeUp(found.from);
    }
    /** What lies in this record is in this page's own from now on. */
    #takeUp(from) {
        if (!from)
            return;
        this.over.set(...from);
        this.all = this.all.map((other) => (other.from?.[0] === from[0] ? { ...other, from: undefined } : other));
    }
}
