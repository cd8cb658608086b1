import { type Infer } from '../model/shapes.js';
import type { Version } from './store.js';
/** The record format of this release. */
export declare const DraftRecord: import("zod/v4/core").$ZodType<{
    v: 1;
    text: string;
    caret: number;
    savedAt: number;
    base?: string | undefined;
    others: {
        text: string;
        savedAt: number;
    }[];
    over: Version[];
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    v: 1;
    text: string;
    caret: number;
    savedAt: number;
    base?: string | undefined;
    others: {
        text: string;
        savedAt: number;
    }[];
    over: Version[];
}, unknown>>;
export type DraftRecord = Infer<typeof DraftRecord>;
/** A record, and the key it lies under. */
export interface DraftRow {
    readonly at: string;
    readonly record: DraftRecord;
}
/** Leaves out the rows that say nothing, and those whose text went, as it is, into another row; newest first. */
export declare function liveRows(rows: readonly DraftRow[]): DraftRow[];
/** Whether `version` was read, or written over, by whoever knows these. */
export declare function covers(known: readonly Version[], [at, savedAt]: Version): boolean;
/** A record without text is the mark that what it stands over was sent or dropped. */
export declare function saysSomething({ text, others }: Pick<DraftRecord, 'text' | 'others'>): boolean;
