import {englishFirst, type FirstWords} from '../model/first-words.js';
import {withPhrases} from '../model/phrases.js';
import {type Formats, formatsFor} from './formats.js';

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
export function catalogueOf(host: Speaker): Catalogue {
  let madeOf: unknown;
  let language: string;
  let words: FirstWords;
  let formats: Formats | undefined;

  const look = () => {
    const {phrases} = host;
    const tag = languageOf(host);
    if (madeOf === phrases && language === tag) return;
    madeOf = phrases;
    language = tag;
    words = withPhrases(englishFirst, phrases);
    formats = undefined;
  };

  return {
    get language() {
      return languageOf(host);
    },
    get words() {
      look();
      return words;
    },
    get formats() {
      look();
      return (formats ??= formatsFor(language, words));
    },
  };
}

function languageOf(host: Speaker): string {
  const page = host.locale || spokenAround(host) || navigator.language;
  return navigator.language.startsWith(`${page}-`) ? navigator.language : page;
}

/** The nearest `lang`, also of what the tag is in the shadow of; empty where there is none. */
function spokenAround(at: Element): string | undefined {
  const root = at.getRootNode();
  return at.closest<HTMLElement>('[lang]')?.lang ?? (root instanceof ShadowRoot ? spokenAround(root.host) : undefined);
}
