import type {Call} from '../adapters/adapter.js';
import type {ReaderComment, ShownComment} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import {checkComment, checkVotes} from '../model/guard.js';
import {ask, asCommentsError} from './ask.js';
import type {ThreadController, ThreadSource} from './thread-controller.js';

/** Longest a change may take, in ms: longer than adapters wait themselves. */
const changingMs = 35_000;

/** What changing a comment came to: undefined when it worked. */
export type ChangeResult = CommentsError | undefined;

/** Does to comments that are there what a reader may: vote, edit, delete, report. */
export class Changing {
  readonly #list: ThreadController;
  readonly #source: () => ThreadSource | undefined;
  /** The vote a reader wants by comment, while an earlier one is on its way. */
  readonly #wanted = new Map<string, -1 | 0 | 1>();

  constructor(list: ThreadController, source: () => ThreadSource | undefined) {
    this.#list = list;
    this.#source = source;
  }

  /**
   * Votes, or takes the vote back where it is the one there is. Shown at once; put back where
   * it fails. While one vote is on its way the next waits, and only the last of them is sent.
   */
  async vote(id: string, towards: -1 | 1): Promise<ChangeResult> {
    const before = this.#shown(id)?.votes;
    if (!before) return undefined;
    const mine = before.mine === towards ? 0 : towards;
    const busy = this.#wanted.has(id);
    this.#wanted.set(id, mine);
    this.#show(id, {...before, mine, ...sums(before, mine)});
    if (busy) return undefined;
    try {
      for (let sent: number | undefined; sent !== this.#wanted.get(id); ) {
        const next = this.#wanted.get(id) ?? 0;
        const answer = await this.#ask(async (call, {adapter}) => adapter.vote?.(id, next, call));
        sent = next;
        if (sent === this.#wanted.get(id)) this.#show(id, checkVotes(answer));
      }
      return undefined;
    } catch (error) {
      this.#show(id, before);
      return asCommentsError(error);
    } finally {
      this.#wanted.delete(id);
    }
  }

  /** What was typed, for editing; the body itself where the backend does not tell. Rejects with a `CommentsError`. */
  async source(comment: ShownComment): Promise<string> {
    const {body} = comment;
    const own = body.format === 'tree' ? '' : body.source;
    const asked: unknown = await this.#ask(async (call, {adapter}) => adapter.source?.(comment.id, call) ?? own);
    return typeof asked === 'string' ? asked : own;
  }

  /** Saves an edit made on the version that is here. */
  async edit(comment: ReaderComment, source: string): Promise<ChangeResult> {
    const base = comment.editedAt ?? comment.createdAt;
    try {
      const answer = await this.#ask(async (call, {adapter}) => adapter.edit?.(comment.id, {source, base}, call));
      this.#list.put(checkComment(answer));
      return undefined;
    } catch (error) {
      return asCommentsError(error);
    }
  }

  /** Deletes a comment. One that is gone already is deleted. With replies below, its place stays. */
  async remove(id: string): Promise<ChangeResult> {
    try {
      await this.#ask(async (call, {adapter}) => adapter.remove?.(id, call));
    } catch (error) {
      const failed = asCommentsError(error);
      if (failed.code !== 'not-found') return failed;
    }
    const node = this.#list.order.find(({comment}) => comment.id === id);
    if (!node) return undefined;
    const {comment, below} = node;
    if (comment.status === 'published') this.#list.count(-1);
    if (below === 0 && comment.moreReplies === undefined) this.#list.drop(id);
    else
      this.#list.put({
        id,
        parentId: comment.parentId,
        createdAt: comment.createdAt,
        status: 'deleted',
        moreReplies: comment.moreReplies,
      });
    return undefined;
  }

  /** Tells the moderators. */
  async report(id: string, reason: string): Promise<ChangeResult> {
    try {
      await this.#ask(async (call, {adapter}) => adapter.report?.(id, reason, call));
      return undefined;
    } catch (error) {
      return asCommentsError(error);
    }
  }

  #ask<T>(run: (call: Call, source: ThreadSource) => Promise<T>): Promise<T | undefined> {
    const source = this.#source();
    if (!source) return Promise.resolve(undefined);
    const {signal} = new AbortController(); // what a reader has asked for is done even when they move on
    return ask({...source.asking, signal}, (call) => run(call, source), changingMs);
  }

  #shown(id: string): ShownComment | undefined {
    const comment = this.#list.find(id)?.comment;
    return comment?.status === 'deleted' ? undefined : comment;
  }

  #show(id: string, votes: ShownComment['votes']): void {
    const comment = this.#shown(id);
    if (comment) this.#list.put({...comment, votes});
  }
}

/** The sums with this reader's vote moved. */
function sums(
  {up, down, mine: was}: NonNullable<ShownComment['votes']>,
  mine: -1 | 0 | 1,
): {up: number; down?: number} {
  const ups = up - (was === 1 ? 1 : 0) + (mine === 1 ? 1 : 0);
  return down === undefined ? {up: ups} : {up: ups, down: down - (was === -1 ? 1 : 0) + (mine === -1 ? 1 : 0)};
}
