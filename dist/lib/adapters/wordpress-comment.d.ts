import { type Infer } from '../model/shapes.js';
import type { NewComment, ReaderComment } from '../model/comment.js';
/** A comment of `wp/v2/comments`, as far as it is read here. */
declare const WordpressComment: import("zod/v4/core").$ZodType<{
    id: number;
    post: number;
    parent: number;
    author: number;
    author_name: string;
    author_url: string;
    date_gmt: string;
    content: {
        rendered: string;
        raw?: string | undefined;
    };
    link: string;
    status: string;
    type: string;
    author_avatar_urls?: Record<string, string> | undefined;
    _links?: {
        children?: unknown;
    } | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    id: number;
    post: number;
    parent: number;
    author: number;
    author_name: string;
    author_url: string;
    date_gmt: string;
    content: {
        rendered: string;
        raw?: string | undefined;
    };
    link: string;
    status: string;
    type: string;
    author_avatar_urls?: Record<string, string> | undefined;
    _links?: {
        children?: unknown;
    } | undefined;
}, unknown>>;
export type WordpressComment = Infer<typeof WordpressComment>;
/** What to ask for of each comment. Its links, which cost the site a query each, only where replies are read apart. */
export declare const COMMENT_FIELDS = "id,post,parent,author,author_name,author_url,date_gmt,content,link,status,type,author_avatar_urls";
/** What is known about the post, from which a comment gets its badge and a reader their rights. */
export interface PostFacts {
    /** User id of who wrote the post. */
    readonly author?: number | undefined;
    readonly closed?: boolean | undefined;
}
/** One comment of an answer. @throws CommentsError `bad-answer`. */
export declare function readComment(data: unknown): WordpressComment;
/** The comments of a list. An odd one is left out; a list of nothing else is an error. @throws CommentsError `bad-answer`. */
export declare function readComments(data: unknown): WordpressComment[];
/** A pingback, trackback or webmention: told by its type, which guests are only shown where a site lets them. */
export declare function isMention({ type }: WordpressComment): boolean;
/** A WordPress comment as readers meet it. `mayChange`: WordPress lets this reader edit and delete it. */
export declare function toReaderComment(comment: WordpressComment, post?: PostFacts, mayChange?: boolean, more?: string): ReaderComment;
/** Asks for the newest comments beside one that has just been sent, itself among them. */
export declare function recentQuery(post: string, { parentId }: Pick<NewComment, 'parentId'>): {
    post: string;
    parent: string | number;
    orderby: string;
    order: string;
    per_page: number;
    _fields: string;
};
export {};
