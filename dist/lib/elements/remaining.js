/** From this many characters before the limit on, the reader is told how many are left. */
const nearLimit = 200;
/** How many characters a text may still have, or has too many, in words: shown with every key, read out when its writer pauses. */
export class Remaining {
    #text;
    #setting;
    #shown;
    constructor(text, setting) {
        /** What was last read out. */
        this.said = '';
        this.#shown = '';
        this.#text = text;
        this.#setting = setting;
    }
    /** Empty while it is of no interest. */
    get words() {
        const { words, formats, rules } = this.#setting();
        const left = (rules.maxLength ?? Infinity) - this.#text().length;
        if (left > nearLimit)
            return '';
        return left < 0 ? words.over(-left, formats.number(-left)) : words.left(left, formats.number(left));
    }
    /** The writer pauses. */
    say() {
        this.said = this.words;
    }
    /** Whether other words are due than when this was last asked. */
    changed() {
        const before = this.#shown;
        this.#shown = this.words;
        return this.#shown !== before;
    }
}
