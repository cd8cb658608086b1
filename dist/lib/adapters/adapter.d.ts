/// <reference lib="dom" preserve="true" />
import type { Viewer } from '../model/viewer.js';
import type { CommentBody, Change, NewComment, ReaderComment, Sort, Thread, ThreadPage, Votes } from '../model/comment.js';
/** The adapter's own drawer on this device: sign-in, edit tokens, the reader's own held comments. Never rejects. */
export interface Keep {
    /** What was put there under `key`, or undefined. */
    get(key: string): Promise<unknown>;
    /** Keeps `value`, which must survive structured cloning. */
    set(key: string, value: unknown): Promise<void>;
    delete(key: string): Promise<void>;
}
/** What every call is handed beside its own arguments. */
export interface Call {
    /** Aborted when the answer is no longer wanted; the call then rejects with the signal's reason. */
    readonly signal: AbortSignal;
    /** BCP 47 tag of the words the reader sees. */
    readonly locale: string;
    readonly keep: Keep;
}
/** Which comments `list` is asked for. */
export interface ListQuery {
    readonly sort: Sort;
    /** How many roots or, with `parentId`, how many of its replies. */
    readonly limit: number;
    /** Only this comment's replies. */
    readonly parentId?: string;
    /** The `cursor` of the page before, or a comment's `moreReplies`. */
    readonly cursor?: string;
}
/**
 * A backend, as Riposte sees it. A method that is absent is a thing the backend cannot do:
 * its control is not drawn. Every method rejects with a `CommentsError` and nothing else;
 * answers are checked by the widget, so an adapter may hand over what it was sent.
 */
export interface CommentsAdapter {
    /** Stable between releases: part of the keys drafts are kept under. */
    readonly name: string;
    /** Orders the backend can deliver; absent: no sort control. */
    readonly sorts?: readonly Sort[];
    /** The same `NewComment.key` sent twice is stored once. */
    readonly idempotent?: true;
    /** The backend's own id for this page, e.g. WordPress's post id. */
    identify?(page: Document): string | undefined;
    /** Without `parentId`: roots with their first replies. Replies are always oldest first. */
    list(thread: Thread, query: ListQuery, call: Call): Promise<ThreadPage>;
    /** That comment and its ancestors, root first: for deep links. */
    path?(thread: Thread, id: string, call: Call): Promise<ReaderComment[]>;
    /** The comment's `notify` and `proof` are not set yet, and an error's `challenge` not answered. */
    post?(comment: NewComment, call: Call): Promise<ReaderComment>;
    /** Was it stored? Asked before a second try where the backend is not `idempotent`. */
    posted?(comment: NewComment, call: Call): Promise<ReaderComment | undefined>;
    /** `base`: the `editedAt` (else `createdAt`) of what was edited; a stale one is a `conflict`. */
    edit?(id: string, change: {
        readonly source: string;
        readonly base?: string | undefined;
    }, call: Call): Promise<ReaderComment>;
    /** What was typed, for editing; absent: the body itself is edited. */
    source?(id: string, call: Call): Promise<string>;
    remove?(id: string, call: Call): Promise<void>;
    vote?(id: string, mine: -1 | 0 | 1, call: Call): Promise<Votes>;
    report?(id: string, reason: string, call: Call): Promise<void>;
    preview?(source: string, call: Call): Promise<CommentBody>;
    /** Published comments of each thread, by thread id; a thread it cannot count is left out. */
    counts?(threads: readonly Thread[], call: Call): Promise<ReadonlyMap<string, number>>;
    /** Not called yet. Tells changes until `signal` aborts; rejects when it gives up, and then the widget polls. */
    watch?(thread: Thread, asOf: string | undefined, changed: (change: Change) => void, call: Call): Promise<void>;
    /** Who is signed in; asked at the start and after `signIn`. */
    viewer?(call: Call): Promise<Viewer | undefined>;
    /** Runs inside the reader's click; may navigate away, drafts are written first. */
    signIn?(call: Call): Promise<void>;
    /** Not called yet. */
    signOut?(call: Call): Promise<void>;
    /** Not called yet. */
    moderate?(id: string, action: 'approve' | 'reject' | 'spam' | 'pin' | 'unpin', call: Call): Promise<ReaderComment>;
    /** Not called yet. */
    close?(thread: Thread, closed: boolean, call: Call): Promise<void>;
    /** Not called yet. What waits for a moderator. */
    queue?(query: {
        readonly cursor?: string;
        readonly limit: number;
    }, call: Call): Promise<ThreadPage>;
}
/** What a tag hands to the factory behind an adapter's name. */
export interface AdapterSettings {
    /** Base URL of the backend, absolute; undefined where the tag and the build name none. */
    readonly server: string | undefined;
    /** The tag's `data-*` attributes, unchecked. */
    readonly data: Readonly<Record<string, string | undefined>>;
    /** The site's own signed-in reader, as `RiposteComments.token`. */
    readonly token?: (() => Promise<string | undefined>) | undefined;
}
/**
 * Makes an adapter from a tag. Throws a `CommentsError` `invalid`, in words for the site
 * owner, where the settings are wrong.
 */
export type AdapterFactory = (settings: AdapterSettings) => CommentsAdapter;
