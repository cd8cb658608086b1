import * as z from 'zod/mini';
import type { UnsentText } from './store.js';
/** The record format of this release. */
export declare const DraftRecord: z.ZodMiniObject<{
    v: z.ZodMiniLiteral<1>;
    text: z.ZodMiniCustom<string, string>;
    caret: z.ZodMiniCatch<z.ZodMiniNumber<number>>;
    savedAt: z.ZodMiniNumber<number>;
    others: z.ZodMiniCatch<z.ZodMiniArray<z.ZodMiniObject<{
        text: z.ZodMiniCustom<string, string>;
        savedAt: z.ZodMiniNumber<number>;
    }, z.core.$strip>>>;
    over: z.ZodMiniCatch<z.ZodMiniArray<z.ZodMiniCustom<readonly [string, number], readonly [string, number]>>>;
}, z.core.$strip>;
export type DraftRecord = z.infer<typeof DraftRecord>;
/** A record, and the key it lies under. */
export interface DraftRow {
    readonly at: string;
    readonly record: DraftRecord;
}
/** Leaves out the rows that say nothing, and those whose text went, as it is, into another row; newest first. */
export declare function liveRows(rows: readonly DraftRow[]): DraftRow[];
/** Every text in `rows` but `text` itself and empty ones, each once, in their order. */
export declare function otherTexts(rows: readonly DraftRow[], text: string): UnsentText[];
