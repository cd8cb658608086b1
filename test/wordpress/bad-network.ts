import type {Fetch} from '../../src/adapters/request.js';

/** What becomes of one request: the backend never hears of it, or it does and nobody hears its answer. */
export type Fate = 'arrives' | 'request lost' | 'answer lost';

/** A network that fails often, the same way every time. */
export interface BadNetwork {
  /** The fate of the next request; a page's requests can be given theirs by `page.route`. */
  next(): Fate;
  /** `fetch` over this network: rejects as a browser's does. */
  readonly fetch: Fetch;
  /** How many had which fate. */
  readonly had: Readonly<Record<Fate, number>>;
  /** From now on everything arrives. */
  mend(): void;
}

/**
 * Loses `share` of all requests (0 to 1), half of them on the way there and half on the way back.
 * `seed` chooses which.
 */
export function badNetwork({share = 0.3, seed = 1, fetch = globalThis.fetch as Fetch} = {}): BadNetwork {
  const had = {arrives: 0, 'request lost': 0, 'answer lost': 0};
  let state = seed;
  let mended = false;
  const next = (): Fate => {
    // Marsaglia's xorshift: https://www.jstatsoft.org/article/view/v008i14
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const chance = (state >>> 0) / 2 ** 32;
    const fate = mended || chance >= share ? 'arrives' : chance < share / 2 ? 'request lost' : 'answer lost';
    had[fate]++;
    return fate;
  };
  return {
    next,
    had,
    async fetch(request) {
      const fate = next();
      if (fate === 'request lost') throw new TypeError('Failed to fetch');
      const response = await fetch(request);
      if (fate === 'arrives') return response;
      await response.arrayBuffer(); // it was stored, and the line went dead
      throw new TypeError('Failed to fetch');
    },
    mend() {
      mended = true;
    },
  };
}
