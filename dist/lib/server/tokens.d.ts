/** Signs and digests, with one key. All of it is WebCrypto, so it runs wherever the server does. */
export interface Signer {
    /** The right to edit and delete a comment: what `Riposte-Token` carries. The same for the same id and secret. */
    tokenFor(id: string): Promise<string>;
    /** Whether `token` is the one for `id`, in a time that doesn't depend on how much of it is right. */
    verify(id: string, token: string): Promise<boolean>;
    /** A browser's own random string as what is stored of it. */
    voter(token: string): Promise<string>;
    /** SHA-256 of `text`, base64url. */
    digest(text: string): Promise<string>;
}
/** Makes a {@link Signer} whose tokens are HMAC-SHA-256 under `secret`. */
export declare function signer(secret: string): Signer;
