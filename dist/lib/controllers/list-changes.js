/** Changes to a thread that is here, made by its reader: they come with the code for writing. */
/** Puts a comment in, or in the place of the one with its id, or of the one drawn under `key`. `first`: above all others. */
export function put(list, comment, options = {}) {
    const { id } = comment;
    const key = options.key ?? list.find(id)?.key ?? id;
    list.change((all, stamp) => {
        const at = all.findIndex(([other, { key: drawn }]) => other === id || drawn === key);
        if (at >= 0)
            all[at] = [id, { key, comment, stamp }];
        else
            all[options.first ? 'unshift' : 'push']([id, { key, comment, stamp }]);
    }, comment.parentId ?? id);
}
/** Takes a comment out. */
export function drop(list, id) {
    const parentId = list.find(id)?.comment.parentId;
    list.change((all) => {
        const at = all.findIndex(([other]) => other === id);
        if (at >= 0)
            all.splice(at, 1);
    }, parentId ?? id);
}
/** Counts a comment that came or went without the backend saying so. */
export function count(list, by) {
    const { state } = list;
    if (state.status !== 'ready' || state.frame.total === undefined)
        return;
    list.patch({ frame: { ...state.frame, total: Math.max(0, state.frame.total + by) } });
}
