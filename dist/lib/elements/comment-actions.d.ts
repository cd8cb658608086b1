import { Directive } from 'lit/directive.js';
/** A button under a comment, or a figure where it can't be pressed. */
export interface Action {
    /** What pressing it does, once in a row; absent: a figure. */
    readonly does?: string;
    readonly word: string;
    /** Its other attributes: their names are the same whenever it stands in the row. */
    readonly attributes: Readonly<Record<string, string>>;
}
/** Built without Lit, whose marks in the tree were a seventh of a comment's nodes for its buttons alone. */
declare class ActionRow extends Directive {
    #private;
    render(actions: readonly Action[]): HTMLElement;
}
/** The row of buttons under a comment. One that stays is the same element, and keeps the focus, whatever comes and goes beside it. */
export declare const actionRow: (actions: readonly Action[]) => import("lit-html/directive.js").DirectiveResult<typeof ActionRow>;
export {};
