import type { ThreadSource } from '../controllers/thread-controller.js';
import type { FieldRules } from '../model/comment.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
import type { Formats } from './formats.js';
/** What the thread's element tells of itself whenever a reader writes or does something. */
export interface WritingContext extends ThreadSource {
    /** Base URL of the backend; empty where the adapter names none. */
    readonly server: string;
    readonly fields: FieldRules | undefined;
    readonly words: Words;
    readonly phrases: Partial<WritingWords>;
    readonly formats: Formats;
    /** Level of a form's heading, 1 to 6. */
    readonly formLevel: number;
    /** Has a screen reader say something. */
    say(words: string): void;
    article(id: string): HTMLElement | null;
    heading(): HTMLElement | null;
}
