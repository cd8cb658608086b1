/** The loops over zod's own tables, as zod writes them. */
const LOOPS = ['for (const key in table)', 'for (const key in computes)'];

/**
 * Vite plugin: zod fills its classes from tables by for-in, which on pages whose scripts add to `Object.prototype`
 * finds more than the tables hold, and throws. Its loops go over own keys instead. Ends the build where zod has
 * no such loop any more.
 */
export function ownKeys() {
  return {
    name: 'own-keys',
    apply: 'build',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.endsWith('/zod/v4/core/util.js')) return undefined;
      for (const loop of LOOPS) {
        if (!code.includes(loop)) throw new Error(`zod has no loop “${loop}” any more: look again, in own-keys.mjs.`);
      }
      const own = LOOPS.reduce(
        (text, loop) => text.replace(loop, loop.replace(/in (\w+)/, 'of Object.keys($1)')),
        code,
      );
      return {code: own, map: null};
    },
  };
}
