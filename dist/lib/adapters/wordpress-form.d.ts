import type { NewComment } from '../model/comment.js';
import type { Call } from './adapter.js';
import type { WordpressClient } from './wordpress-client.js';
import { type WordpressComment } from './wordpress-comment.js';
/** What can be told of a comment the form has taken. */
export interface Taken {
    /** Its id, where it waits for approval and the site says so in the address it leads to. */
    readonly heldId: string | undefined;
    /** The newest comments beside it, it among them where it is published. */
    readonly recent: readonly WordpressComment[];
}
/**
 * Posts through `wp-comments-post.php`, as the site's own form does: the way every guest has,
 * on the site's own pages. It answers with a redirect to `#comment-ID`, of which a page is shown
 * everything but the part after the `#`; so it is asked to lead to the list of newest comments.
 * `isClosed` is asked where a refusal, which has no code, could mean that.
 */
export declare function postByForm(client: WordpressClient, post: string, comment: NewComment, call: Call, isClosed: () => Promise<boolean>): Promise<Taken>;
