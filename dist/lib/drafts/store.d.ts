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
/** A text and when it was last changed, ms since the epoch. */
export interface UnsentText {
    readonly text: string;
    readonly savedAt: number;
}
/** Unsent text and where the reader was in it. */
export interface Draft extends UnsentText {
    /** Caret in UTF-16 units, put back when the reader enters the box. */
    readonly caret: number;
    /** Other texts written for the same box, newest first, which the reader has neither taken nor dropped. */
    readonly others?: readonly UnsentText[];
}
/** A draft with the box it belongs to. */
export interface KeptDraft extends Draft {
    readonly key: DraftKey;
}
/** Name, email and website, kept only when the reader asked for it. */
export interface Identity {
    readonly name: string;
    readonly email: string;
    readonly url: string;
}
/**
 * Unsent text on this device. Nothing here rejects: where storage is missing, full or broken,
 * text is kept in memory while the page lives and `durable` says so. No write takes away a
 * text that this page has not read: where two pages wrote for one box, both are found again.
 */
export interface DraftStore {
    /** False since storage last failed: what is written now ends with the page. */
    readonly durable: boolean;
    /** The newest text of the box, with all others still kept for it; expired ones are not. */
    read(key: DraftKey): Promise<Draft | undefined>;
    /** Every unexpired draft of one thread, for opening the boxes that hold them. */
    inThread(thread: Pick<DraftKey, 'adapter' | 'server' | 'site' | 'thread'>): Promise<readonly KeptDraft[]>;
    /**
     * Keeps `draft` in place of all that this page has read or written for the box; with an empty text and no others,
     * forgets it. Resolves when it is safe against a crash, or in memory for good.
     */
    write(key: DraftKey, draft: Draft): Promise<void>;
    /** Deletes all that this page has read or written for the box. */
    forget(key: DraftKey): Promise<void>;
    identity(): Promise<Identity | undefined>;
    /** Remembers who writes here; undefined forgets it. */
    remember(identity: Identity | undefined): Promise<void>;
}
