import { Directive } from 'lit/directive.js';
/** A button under a comment, or a figure where it can't be pressed. */
export interface Action {
    /** What pressing it does, once in a row; absent: a figure. */
    readonly does?: string;
    readonly word: string;
    /** Its other attributes: their names are the same whenever it stands in the row. */
    readonly attributes: Readonly<Record<string, string>>;
}
/**
 * The row of buttons under a comment. Built without Lit, whose parts and marks in the tree are a third of what a
 * comment costs. A button that stays is the same element, and keeps the focus, whatever comes and goes beside it.
 */
declare class ActionRow extends Directive {
    #private;
    render(actions: readonly Action[]): HTMLElement;
}
export declare const actionRow: (actions: readonly Action[]) => import("lit-html/directive.js").DirectiveResult<typeof ActionRow>;
export {};
