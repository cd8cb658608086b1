import type {DeedWords} from './deed-words.js';
import type {DeviceWords} from './device-words.js';
import type {FoldWords} from './fold-words.js';
import type {ToolsWords} from './tools-words.js';
import type {Words} from './words.js';
import type {WritingWords} from './writing-words.js';

type AllWords = Words & WritingWords & DeedWords & DeviceWords & FoldWords & ToolsWords;

/** Words to use in place of the catalogues'; of a group, such as `failures`, as few as one. */
export type Phrases = {
  readonly [name in keyof AllWords]?: AllWords[name] extends Readonly<Record<string, string>>
    ? Partial<AllWords[name]>
    : AllWords[name];
};

/** A catalogue with a page's own phrases, where it has any, in place of some of its words. */
export function withPhrases<W extends object>(catalogue: W, phrases: Phrases | null | undefined): W {
  const words = {...catalogue, ...phrases};
  for (const [name, group] of Object.entries(catalogue)) {
    if (typeof group === 'object') Object.assign(words, {[name]: {...group, ...phrases?.[name as 'failures']}});
  }
  return words;
}
