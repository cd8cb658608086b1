export { RiposteComments } from './elements/riposte-comments.js';
export { RiposteCount } from './elements/riposte-count.js';
export { RiposteFailedEvent, RiposteLoadedEvent, RipostePostedEvent, RipostePostEvent, RiposteSignInEvent, } from './elements/events.js';
export { CommentsError, errorCodes } from './model/errors.js';
export { normaliseUrl } from './model/thread.js';
export { english } from './model/words.js';
export { englishWriting } from './model/writing-words.js';
