/** A page that registers the classes itself: adapters come as objects, nothing outlives the page. */
export const bareSurroundings = {
    adapter: () => undefined,
    onRegistered: () => () => { },
    server: undefined,
    keep: memoryDrawer,
    kept: async () => false,
    drafts: async () => undefined,
};
function memoryDrawer() {
    const kept = new Map();
    return {
        get: async (key) => kept.get(key),
        set: async (key, value) => void kept.set(key, value),
        delete: async (key) => void kept.delete(key),
    };
}
