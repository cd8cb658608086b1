import { type FirstWords } from '../model/first-words.js';
import { type Formats } from './formats.js';
/** What a tag says of its reader's language. */
export interface Speaker extends Element {
    /** BCP 47; absent: the nearest `lang`. */
    readonly locale: string | undefined;
    readonly phrases: Partial<FirstWords>;
}
/** The words and formats a tag draws with: the same objects while nothing they are made of has changed. */
export interface Catalogue {
    /** BCP 47. The page says which language, the browser knows which country's dates. */
    readonly language: string;
    readonly words: FirstWords;
    /** Made when first asked for: the first date of a page costs the browser a long moment. */
    readonly formats: Formats;
}
/** The catalogue of one tag. */
export declare function catalogueOf(host: Speaker): Catalogue;
