import { CommentsError } from '../model/errors.js';
import type { Answer } from './request.js';
/** Why a server said no, as the error the widget shows. `base`: where its calls live; `now`: ms since the epoch. */
export declare function refusalError({ status, text, headers }: Answer, base: URL, now: number): CommentsError;
