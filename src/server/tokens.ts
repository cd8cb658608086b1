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
export function signer(secret: string): Signer {
  let importing: Promise<CryptoKey> | undefined;
  const key = () =>
    (importing ??= crypto.subtle.importKey('raw', bytes(secret), {name: 'HMAC', hash: 'SHA-256'}, false, [
      'sign',
      'verify',
    ]));
  const sign = async (text: string) => base64url(await crypto.subtle.sign('HMAC', await key(), bytes(text)));
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

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer)); // 32 bytes at most
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined where `text` isn't base64url. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]{1,100}$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
