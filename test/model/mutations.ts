import fc from 'fast-check';

/** Ids that objects, selectors and addresses have trouble with, and few enough of them to clash. */
const id = fc.constantFrom('1', '2', '3', 'a', '', '__proto__', 'constructor', '#"]/', '\ud800', '9007199254740993');
const text = fc.constantFrom('Hello', '', '<b>', '\u0000', '2026-01-01T00:00:00Z', 'https://a.example/');

/** A comment as a backend should send it. */
const comment = fc.record(
  {
    id,
    parentId: fc.option(id),
    createdAt: text,
    status: fc.constantFrom('published', 'pending', 'spam', 'deleted', 'of a later release'),
    author: fc.record({name: text, url: text, badge: fc.constantFrom('author', 'moderator')}),
    body: fc.oneof(
      fc.record({format: fc.constantFrom('text', 'markdown', 'html'), source: text}),
      fc.record({format: fc.constant('tree'), nodes: fc.constant([{tag: 'p', children: ['Hello', {tag: 'br'}]}])}),
    ),
    votes: fc.record({up: fc.nat(), mine: fc.constantFrom(-1, 0, 1)}),
    can: fc.record({reply: fc.boolean(), editUntil: text}),
    moreReplies: text,
    pinned: fc.boolean(),
  },
  {requiredKeys: ['id', 'parentId', 'createdAt', 'status', 'author', 'body']},
);

const page = fc.record(
  {
    comments: fc.array(comment, {minLength: 1, maxLength: 12}),
    total: fc.nat(),
    cursor: text,
    asOf: text,
    closed: fc.boolean(),
    fields: fc.constant({name: 'required', email: 'none', url: 'none', writes: 'text'}),
    notice: text,
  },
  {requiredKeys: ['comments']},
);

/** What JSON and adapters' own objects may hold where something else belongs. */
const junk = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    0,
    -1,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    '',
    'text',
    [],
    {},
    [[]],
    7n,
    Symbol.iterator,
  ),
  fc.constantFrom<() => unknown>(
    () => () => 'x',
    () => Object.create(null),
    () => new Date(Number.NaN),
    () => Object.freeze({format: 'tree', nodes: 'none'}),
    () => JSON.parse('{"__proto__": {"id": "polluted"}, "constructor": 1}'),
    () => ({toString: () => thrower(), valueOf: () => thrower()}),
    () => new Proxy({}, {get: thrower, has: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower}),
    () => Proxy.revocable([], {}).proxy,
    () => ({...circle()}),
    () => nested(20_000),
  ),
  fc.jsonValue({maxDepth: 3}),
);

/** One thing done to an answer: down some of its members, then what stands there is dropped, doubled or becomes something else. */
const mutation = fc.record({
  steps: fc.array(fc.nat(30), {minLength: 1, maxLength: 6}),
  what: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'double', 'getter', 'rename'),
  junk,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;
type Answer = Record<string, unknown> & {comments: unknown};

/** An answer as no backend should send it, and its comments that nothing was done to. */
export interface MutatedPage {
  readonly answer: unknown;
  readonly good: readonly {readonly id: string; readonly status: string}[];
}

/** A valid answer to `list`, and one to four things to do to it. */
export const mutatedPages = fc.record({valid: page, mutations: fc.array(mutation, {minLength: 1, maxLength: 4})});
type MutatedPages = typeof mutatedPages extends fc.Arbitrary<infer T> ? T : never;

/** Does them. */
export function mutatedPage({valid, mutations}: MutatedPages): MutatedPage {
  const answer = structuredClone(valid) as Answer;
  const wrong = new Set<unknown>();
  for (const each of mutations) mutate(answer, each, wrong);
  const good = wrong.has(answer) ? [] : readable(answer.comments as unknown[]).filter((one) => !wrong.has(one));
  return {answer, good: good as MutatedPage['good']};
}

/** Changes an answer, and notes which of its comments, or that all of it, is no longer as it should be. */
function mutate(answer: Answer, {steps, what, junk: made}: Mutation, wrong: Set<unknown>): void {
  let holder: Record<string, unknown> | undefined;
  let name = '';
  let value: unknown = answer;
  let top: unknown;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value) || wrong.has(value)) break;
    const names = namesOf(value);
    if (names.length === 0) break;
    holder = value as Record<string, unknown>;
    name = names[step % names.length] ?? '';
    value = holder[name];
    if (holder === answer.comments) top = value;
  }
  if (!holder) return;
  // A list that is changed itself (a comment dropped, replaced, put twice) has lost or gained that comment, and no other.
  const inList = holder === answer.comments;
  if (holder === answer && name === 'comments') wrong.add(answer);
  // What can't be read at all refuses the whole it is a part of; what is merely odd, itself alone.
  if (!inList && top === undefined && (what === 'getter' || typeof made === 'function')) wrong.add(answer);
  const other = typeof made === 'function' ? made() : made;
  if (what === 'drop' && Array.isArray(holder)) {
    if (namesOf(holder).length < holder.length) return; // to move what throws would be to read it
    holder.splice(Number(name), 1);
  } else if (what === 'drop') delete holder[name];
  else if (what === 'double' && Array.isArray(holder)) holder.push(value);
  else if (what === 'getter') Object.defineProperty(holder, name, {get: thrower, enumerable: true, configurable: true});
  else if (what === 'rename' && !Array.isArray(holder)) {
    delete holder[name];
    holder[`${name}_`] = value;
  } else holder[name] = other;
  if (inList) wrong.add(what === 'getter' ? value : other);
  else if (top !== undefined) wrong.add(top);
}

/** The members of a list, but for those that throw when they are asked for. */
function readable(list: readonly unknown[]): unknown[] {
  return namesOf(list).map((name) => list[Number(name)]);
}

/** Own names, of what may not be willing to tell. */
function namesOf(value: object): string[] {
  try {
    return Object.keys(value).filter((name) => !Object.getOwnPropertyDescriptor(value, name)?.get);
  } catch {
    return [];
  }
}

function thrower(): never {
  throw new Error('a getter of an adapter');
}

function circle(): object {
  const self: Record<string, unknown> = {id: '1', parentId: null, status: 'published', createdAt: ''};
  self.author = self;
  self.body = {format: 'tree', nodes: [self]};
  return self;
}

function nested(depth: number): object {
  let node: object = {tag: 'p'};
  for (let at = 0; at < depth; at++) node = {tag: 'p', children: [node], author: node, body: node};
  return node;
}
