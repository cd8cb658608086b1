import {RiposteComments} from './elements/riposte-comments.js';
import {RiposteCount} from './elements/riposte-count.js';
import {bareSurroundings} from './elements/surroundings.js';

export type {
  AdapterFactory,
  AdapterSettings,
  Call,
  CommentsAdapter,
  Keep,
  ListQuery,
} from './adapters/adapter.js';
export {RiposteLoadedEvent} from './elements/events.js';
export {RiposteFailedEvent} from './elements/failed-event.js';
export {RipostePostedEvent, RipostePostEvent, RiposteSignInEvent} from './elements/writing-events.js';
export type {Viewer} from './model/viewer.js';
export type {
  Author,
  BodyNode,
  BodyTag,
  Change,
  CommentBody,
  FieldRules,
  NewComment,
  ReaderComment,
  Rule,
  Sort,
  Thread,
  ThreadPage,
  Votes,
} from './model/comment.js';
export {errorCodes} from './model/error-codes.js';
export {CommentsError, type CommentsErrorOptions, type ErrorCode} from './model/errors.js';
export {type DeedWords, englishDeeds} from './model/deed-words.js';
export {type DeviceWords, englishDevice} from './model/device-words.js';
export {englishFold, type FoldWords} from './model/fold-words.js';
export type {Phrases} from './model/phrases.js';
export {normaliseUrl} from './model/thread.js';
export {englishTools, type ToolsWords} from './model/tools-words.js';
export {english, type Words} from './model/words.js';
export {englishWriting, type WritingWords} from './model/writing-words.js';

export {RiposteComments, RiposteCount};

// For pages that register the classes themselves. `define.ts`, which the script tag is made of, needs none of it.
RiposteComments.surroundings ??= bareSurroundings;
RiposteCount.surroundings ??= bareSurroundings;
