/** Makes a {@link Signer} whose tokens are HMAC-SHA-256 under `secret`. */
export function signer(secret) {
    let importing;
    const key = () => (importing ??= crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
        'sign',
        'verify',
    ]));
    const sign = async (text) => base64url(await crypto.subtle.sign('HMAC', await key(), bytes(text)));
    return {
        tokenFor: (id) => sign(`comment ${id}`),
        async verify(id, token) {
            const signature = fromBase64url(token);
            return signature !== undefined && crypto.subtle.verify('HMAC', await key(), signature, bytes(`comment ${id}`));
        },
        voter: (token) => sign(`voter ${token}`),
        digest: async (text) => base64url(await crypto.subtle.digest('SHA-256', bytes(text))),
    };
}
function bytes(text) {
    return new TextEncoder().encode(text);
}
function base64url(buffer) {
    const binary = String.fromCharCode(...new Uint8Array(buffer)); // 32 bytes at most
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** Undefined where `text` isn't base64url. */
function fromBase64url(text) {
    if (!/^[\w-]{1,100}$/.test(text))
        return undefined;
    try {
        return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    }
    catch {
        return undefined;
    }
}
