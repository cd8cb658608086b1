export type { AdapterFactory, AdapterSettings, Call, CommentsAdapter, Keep, ListQuery, } from './adapters/adapter.js';
export { RiposteComments } from './elements/riposte-comments.js';
export { RiposteCount } from './elements/riposte-count.js';
export { RiposteFailedEvent, RiposteLoadedEvent, RipostePostedEvent, RipostePostEvent, RiposteSignInEvent, } from './elements/events.js';
export type { Author, BodyNode, BodyTag, Change, CommentBody, FieldRules, NewComment, ReaderComment, Rule, Sort, Thread, ThreadPage, Viewer, Votes, } from './model/comment.js';
export { CommentsError, type CommentsErrorOptions, type ErrorCode, errorCodes } from './model/errors.js';
export { normaliseUrl } from './model/thread.js';
export { english, type Words } from './model/words.js';
export { englishWriting, type WritingWords } from './model/writing-words.js';
