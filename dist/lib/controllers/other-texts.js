/** The texts kept for a box beside the one that is in it, and which records of the store they make superfluous. */
export class OtherTexts {
    constructor() {
        /** Newest first. */
        this.all = [];
        /** Records whose texts the reader has gone on from, dropped or put here, each with the time up to which. */
        this.over = new Map();
        /** Records with the very text that is in the box: superfluous once the reader goes on from it, and only then. */
        this.#same = new Map();
    }
    /** Records with the very text that is in the box: superfluous once the reader goes on from it, and only then. */
    #same;
    /** Another box. */
    clear() {
        this.all = [];
        this.over.clear();
        this.#same.clear();
    }
    add(text) {
        this.all = [text, ...this.all];
    }
    /** Takes out this text, however often it was kept: its reader has dropped it, or put it into the box. */
    remove(gone) {
        this.#takeOut(gone, this.over);
    }
    /** Takes out what is in the box. */
    unite(text) {
        this.#takeOut(text, this.#same);
    }
    /** The reader has changed something: what was in the box is in this page's own record from now on. */
    goOn() {
        for (const [at, savedAt] of this.#same)
            this.over.set(at, savedAt);
        this.#same.clear();
    }
    /** What was found stays where it is: all of it is offered. */
    offer(found) {
        const elsewhere = [found, ...found.others].filter(({ from }) => from);
        this.all = [...this.all.filter(({ from }) => !from), ...elsewhere];
    }
    /** What was found is in the box now, and what was there before is where it was. */
    follow(found) {
        this.all = found.others;
        this.#same.clear();
        this.#takeUp(found.from, this.#same);
    }
    #takeOut(gone, into) {
        for (const { text, from } of this.all)
            if (text === gone)
                this.#takeUp(from, into);
        this.all = this.all.filter(({ text }) => text !== gone);
    }
    /** What lies in this record is in this page's own from now on. */
    #takeUp(from, into) {
        if (!from)
            return;
        into.set(...from);
        this.all = this.all.map((other) => (other.from?.[0] === from[0] ? { ...other, from: undefined } : other));
    }
}
