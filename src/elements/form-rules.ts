import type {Identity} from '../drafts/store.js';
import type {FieldRules} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import type {WritingWords} from '../model/writing-words.js';

/** What a reader filled in. `who` is undefined where the backend knows them. */
export interface Filled {
  readonly source: string;
  readonly who: Identity | undefined;
  readonly agreed: boolean;
}

/** What is wrong, by field, in words that say how to mend it. */
export type Faults = {readonly [field in 'source' | 'name' | 'email' | 'url' | 'agree']?: string | undefined};

/** What a backend asks for that does not say. */
export const commonRules: FieldRules = {name: 'required', email: 'optional', url: 'optional', writes: 'text'};

/**
 * Finds what is missing or malformed, before anything is sent. Without rules (an edit) only the
 * text counts. Addresses are checked no further than a slip of the finger: the backend knows better.
 */
export function faultsIn({source, who, agreed}: Filled, rules: FieldRules | undefined, words: WritingWords): Faults {
  const {needed} = words;
  const over = rules?.maxLength === undefined ? 0 : source.length - rules.maxLength;
  const text = source.trim() === '' ? needed.source : over > 0 ? words.over(over, String(over)) : undefined;
  if (!rules) return {source: text};
  const agree = rules.agree && !agreed ? needed.agree : undefined;
  if (!who) return {source: text, agree};
  return {
    source: text,
    agree,
    name: rules.name === 'required' && who.name.trim() === '' ? needed.name : undefined,
    email: emailFault(who.email.trim(), rules, words),
    url: rules.url !== 'none' && who.url.trim() !== '' && !webAddress(who.url) ? words.badUrl : undefined,
  };
}

/** What a backend said of single fields, to stand beside them; the rest of it is said above the button. */
export function faultsOf({fields = {}}: Pick<CommentsError, 'fields'>): Faults {
  const {source, name, email, url} = fields;
  return {source, name, email, url};
}

function emailFault(email: string, {email: rule}: FieldRules, {needed, badEmail}: WritingWords): string | undefined {
  if (rule === 'none') return undefined;
  if (email === '') return rule === 'required' ? needed.email : undefined;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : badEmail;
}

/** A website as typed, with the scheme nobody types; undefined where it is none. */
export function webAddress(typed: string): string | undefined {
  const text = typed.trim();
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
  } catch {
    return undefined;
  }
}
