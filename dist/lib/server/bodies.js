/** UTF-16 units of text whose bodies are remembered: some thousand comments. */
const REMEMBERED = 500_000;
/** Makes bodies of texts, and remembers those last asked for: the same page is read far more often than it changes. */
export function bodies(treeOf) {
    const known = new Map(); // those asked for longest ago come first
    let length = 0;
    return (source) => {
        const found = known.get(source);
        const body = found ?? { format: 'tree', nodes: treeOf(source) };
        known.delete(source);
        known.set(source, body);
        if (!found)
            length += source.length;
        for (const oldest of known.keys()) {
            if (length <= REMEMBERED)
                break;
            known.delete(oldest);
            length -= oldest.length;
        }
        return body;
    };
}
