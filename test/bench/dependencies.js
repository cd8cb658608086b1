// What the widget uses of its packages, and nothing else: the floor under its bytes.
export {get, promisifyRequest} from 'idb-keyval';
export {css, html, LitElement, nothing} from 'lit';
export {property, query, state} from 'lit/decorators.js';
export {guard} from 'lit/directives/guard.js';
export {keyed} from 'lit/directives/keyed.js';
export {live} from 'lit/directives/live.js';
export {repeat} from 'lit/directives/repeat.js';
export {
  array,
  boolean,
  custom,
  enum as oneOf,
  literal,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  parse,
  safeParse,
  string,
  union,
  unknown,
  catch as orElse,
} from 'zod/mini';
