import * as z from 'zod/mini';

import {limits} from './protocol.js';

/** What the reference server lets in; see `protocol.ts` for what it answers. Readers never load this. */

const text = (most: number) => z.string().check(z.maxLength(most));

/** The thread a comment is posted to, as the page describes it. */
export const ThreadBody = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(limits.threadId)),
  site: text(limits.threadId),
  url: z.string(), // of these two the server keeps what it can: no reader is turned away for a page's long address
  title: z.string(),
});

/** Body of `POST comments`; its key travels in the `Idempotency-Key` header. */
export const PostBody = z.object({
  thread: ThreadBody,
  parentId: z.nullable(z.string().check(z.maxLength(200))),
  source: z.string(), // its length has an error of its own, 413 `too-large`
  author: z.optional(
    z.object({
      name: z.optional(text(limits.name)),
      email: z.optional(text(limits.email)),
      url: z.optional(text(limits.url)),
    }),
  ),
  notify: z.optional(z.boolean()),
  proof: z.optional(z.object({kind: z.string(), value: z.string()})),
});
export type PostBody = z.infer<typeof PostBody>;

/** Body of `PATCH comments/{id}`. `base`: the `editedAt`, else the `createdAt`, of what was edited. */
export const EditBody = z.object({source: z.string(), base: z.optional(z.string())});

/** Body of `PUT comments/{id}/vote`. */
export const VoteBody = z.object({mine: z.literal([-1, 0, 1])});

/** Body of `POST comments/{id}/reports`. */
export const ReportBody = z.object({reason: text(limits.reason)});

/** Body of `POST preview`. */
export const PreviewBody = z.object({source: z.string()}); // as long as a comment may be: 413 too
