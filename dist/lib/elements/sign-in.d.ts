import { RiposteForm } from './riposte-form.js';
import type { Desk } from './writing-context.js';
/** Has the adapter sign the reader in, once every unsent text is safe: it may leave the page. `from`: the box they were in. */
export declare function signIn(desk: Desk, from: RiposteForm | undefined): Promise<void>;
/** Puts the reader back where they were before the sign-in left the page: same box, caret and place in the window. */
export declare function comeBack(desk: Desk): Promise<void>;
