import { RiposteComments } from './elements/riposte-comments.js';
import { RiposteCount } from './elements/riposte-count.js';
import { bareSurroundings } from './elements/surroundings.js';
export { RiposteLoadedEvent } from './elements/events.js';
export { RiposteFailedEvent } from './elements/failed-event.js';
export { RipostePostedEvent, RipostePostEvent, RiposteSignInEvent } from './elements/writing-events.js';
export { errorCodes } from './model/error-codes.js';
export { CommentsError } from './model/errors.js';
export { englishDeeds } from './model/deed-words.js';
export { englishDevice } from './model/device-words.js';
export { englishFold } from './model/fold-words.js';
export { normaliseUrl } from './model/thread.js';
export { englishTools } from './model/tools-words.js';
export { english } from './model/words.js';
export { englishWriting } from './model/writing-words.js';
export { RiposteComments, RiposteCount };
// For pages that register the classes themselves. `define.ts`, which the script tag is made of, needs none of it.
RiposteComments.surroundings ??= bareSurroundings;
RiposteCount.surroundings ??= bareSurroundings;
