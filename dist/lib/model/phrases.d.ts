import type { DeedWords } from './deed-words.js';
import type { DeviceWords } from './device-words.js';
import type { FoldWords } from './fold-words.js';
import type { ToolsWords } from './tools-words.js';
import type { Words } from './words.js';
import type { WritingWords } from './writing-words.js';
type AllWords = Words & WritingWords & DeedWords & DeviceWords & FoldWords & ToolsWords;
/** Words to use in place of the catalogues'; of a group, such as `failures`, as few as one. */
export type Phrases = {
    readonly [name in keyof AllWords]?: AllWords[name] extends Readonly<Record<string, string>> ? Partial<AllWords[name]> : AllWords[name];
};
/** A catalogue with a page's own phrases in place of some of its words; what a page has of another kind, or left undefined, is none. */
export declare function withPhrases<W extends object>(catalogue: W, phrases: object | null | undefined): W;
export {};
