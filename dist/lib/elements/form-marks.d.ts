/** What the buttons above a box do to a text. */
export declare const marks: readonly ['bold', 'italic', 'link', 'quote', 'code', 'list'];
export type Mark = (typeof marks)[number];
/** A text to put in place of what stands from `from` to `to`, and what of it is selected then. */
export interface Edit {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    /** Offsets in the text as it is afterwards. */
    readonly select: readonly [start: number, end: number];
}
/** Sets a mark where it is not, and takes it away where it is. `start` and `end` are the selection. */
export declare function toggle(mark: Mark, text: string, start: number, end: number): Edit;
