import type { NewComment, ReaderComment } from '../model/comment.js';
import type { ErrorCode } from '../model/errors.js';
/** Which box a draft belongs to. Two open boxes never share one: DESIGN §4.1. The origin is the database's own. */
export interface DraftKey {
    /** `CommentsAdapter.name`. */
    readonly adapter: string;
    /** Absolute base URL of the backend; empty where the adapter names none. */
    readonly server: string;
    readonly site: string;
    readonly thread: string;
    readonly mode: 'new' | 'reply' | 'edit';
    /** The comment replied to or edited; empty for `new`. */
    readonly target: string;
}
/** A record of one box as it was read: where it lies, and the time of its text. */
export type Version = readonly [at: string, savedAt: number];
/** A text and when it was last changed, ms since the epoch. */
export interface UnsentText {
    readonly text: string;
    readonly savedAt: number;
    /** The record of another page it lies in; absent where it lies, or belongs, in this page's own. */
    readonly from?: Version | undefined;
}
/** Unsent text and where the reader was in it. */
export interface Draft extends UnsentText {
    /** The version of the comment that an edit began with, as `editedAt` or `createdAt` say it. */
    readonly base?: string | undefined;
    /** Caret in UTF-16 units, put back when the reader enters the box. */
    readonly caret: number;
    /** Other texts written for the same box, newest first, which the reader has neither taken nor dropped. */
    readonly others?: readonly UnsentText[];
}
/** A draft as it is found. */
export interface FoundDraft extends Draft {
    readonly others: readonly UnsentText[];
    /** What the box shows stands: no page has taken it up, sent it or dropped it since. */
    readonly stands: boolean;
}
/** Name, email and website, kept only when the reader asked for it. */
export interface Identity {
    readonly name: string;
    readonly email: string;
    readonly url: string;
}
/** One thing this browser keeps for Riposte. */
export interface KeptThing {
    /** What it is kept under. */
    readonly at: string;
    /** The parts of that key, the kind first; what is no key of ours is one part. */
    readonly parts: readonly string[];
    readonly value: unknown;
}
/** All that this browser keeps for Riposte on this origin, for its reader to see and to delete. Nothing rejects. */
export interface Inventory {
    list(): Promise<readonly KeptThing[]>;
    /** Deletes what is kept under this key, and tells the boxes of every page. */
    remove(at: string): Promise<void>;
    /** Deletes everything, and what held it. */
    wipe(): Promise<void>;
}
/**
 * Unsent text on this device. Nothing here rejects: where storage is missing, full or broken,
 * text is kept in memory while the page lives and `durable` says so. No write takes away a
 * text that this page has not taken up: where two pages wrote for one box, both are found again.
 */
export interface DraftStore {
    /** False since storage last failed: what is written now ends with the page. */
    readonly durable: boolean;
    /**
     * The text of the box: this page's own while it stands, else the newest, empty where all have been sent or dropped; with
     * all others still kept for it. `shown` is the record the box's text came from or was written to. Undefined where nothing can be known.
     */
    read(key: DraftKey, shown?: Version): Promise<FoundDraft | undefined>;
    /** The boxes of one thread that hold an unexpired draft. What is in them is read with them: see `peek`. */
    inThread(thread: Pick<DraftKey, 'adapter' | 'server' | 'site' | 'thread'>): Promise<readonly DraftKey[]>;
    /**
     * What `inThread` has just found in a box, once, in this very task: so that the box is drawn with its text, and does
     * not grow when `read` answers. Undefined where nothing was found, or something has changed since.
     */
    peek(key: DraftKey): FoundDraft | undefined;
    /**
     * Keeps `draft`, with those of its others that lie in no other record, in place of what this page wrote before and of
     * the records in `over`. With no text at all, deletes those, and remembers for a day that they ended. Resolves
     * when it is safe against a crash, or in memory for good.
     */
    write(key: DraftKey, draft: Draft, over?: Iterable<Version>): Promise<Version | undefined>;
    /** Calls `changed` when another page has written for the box, or the reader has wiped all; what is returned ends that. */
    watch(key: DraftKey, changed: (wiped: boolean) => void): () => void;
    identity(): Promise<Identity | undefined>;
    /** Remembers who writes here; undefined forgets it. */
    remember(identity: Identity | undefined): Promise<void>;
    /** Everything on this device. */
    inventory(): Promise<Inventory>;
}
/** Which backend: entries for it are sent from any page that uses it. */
export type OutboxBackend = Pick<DraftKey, 'adapter' | 'server'>;
/** What is kept of an error. */
export interface KeptError {
    readonly code: ErrorCode;
    readonly message: string;
    readonly detail?: string | undefined;
    readonly fields?: Readonly<Record<string, string>> | undefined;
}
/**
 * How an entry is. `queued`: sent by itself, from `nextAt` on. `sending`: a tab has begun; found after that tab is
 * gone, it may have been stored. `stopped`: waits for its reader. `unsure`: it may have been stored, and only its
 * reader can tell. `refused`: goes back into its box.
 */
export type OutboxStatus = 'queued' | 'sending' | 'stopped' | 'unsure' | 'refused';
/** A text on its way to its backend, kept until the backend has confirmed it. */
export interface OutboxEntry {
    /** With its author's fields; without a proof, which is made at sending. */
    readonly comment: NewComment;
    /** The box it was written in: names its backend and its thread. */
    readonly box: DraftKey;
    /** When Post was pressed, ms; entries are sent in this order. */
    readonly at: number;
    readonly status: OutboxStatus;
    /** When its reader last asked for it to be sent, ms: by Post, or by Try again. */
    readonly askedAt: number;
    /** Tries made since then. */
    readonly tries: number;
    /** When the next may begin, ms. */
    readonly nextAt: number;
    /** An earlier try may have been stored. */
    readonly maybe: boolean;
    /** Why it has not been sent. */
    readonly error?: KeptError | undefined;
}
/** What has become of an entry: told in the tab it happened in, and to all others. */
export type OutboxNews = {
    readonly what: 'changed' | 'gone';
    readonly entry: OutboxEntry;
} | {
    readonly what: 'stored';
    readonly entry: OutboxEntry;
    readonly comment: ReaderComment;
};
/** Texts on their way, on this device. Nothing here rejects; where storage is missing, they are kept in memory. */
export interface Outbox {
    /** False: what is here ends with the page. */
    readonly durable: boolean;
    /** All entries of one backend, in the order they were written. */
    list(backend: OutboxBackend): Promise<readonly OutboxEntry[]>;
    /**
     * Keeps a new entry. What `along` writes on this device in its own task goes with it, in one step. `fleeting`: only
     * while the page lives.
     */
    add(entry: OutboxEntry, along: () => void, fleeting?: boolean): Promise<void>;
    /** Deletes an entry; `along` as above. */
    remove(entry: OutboxEntry, along?: () => void): Promise<void>;
    /** Replaces an entry by what `change` makes of it as it is now, in one step. Resolves to undefined where it is gone. */
    change(entry: OutboxEntry, change: (now: OutboxEntry) => OutboxEntry): Promise<OutboxEntry | undefined>;
    /** Runs `run` while no other tab runs one for the same backend. */
    alone(backend: OutboxBackend, run: () => Promise<void>): Promise<void>;
    /** Tells the other tabs. */
    tell(news: OutboxNews): void;
    /** Hears what other tabs tell, until the function it returns is called. */
    hear(listener: (news: OutboxNews) => void): () => void;
}
/** What writing keeps. Without drafts, what is on its way ends with the page. */
export interface Keeping {
    readonly drafts: DraftStore | undefined;
    readonly outbox: Outbox;
}
