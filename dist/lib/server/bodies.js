/** UTF-16 units of text whose bodies are remembered: some thousand comments. */
const REMEMBERED = 500_000;
/** From this many ms on, making a body is work worth keeping apart, whatever else is asked for. */
const SLOW_MS = 10;
/** Bodies of such texts remembered, at most: some pages full of them. */
const SLOW = 300;
/** Makes bodies of texts, and remembers those last asked for: the same page is read far more often than it changes. */
export function bodies(treeOf) {
    const known = new Map(); // those asked for longest ago come first
    const slow = new Map();
    let length = 0;
    return (source) => {
        const found = known.get(source) ?? slow.get(source);
        const from = performance.now();
        const body = found ?? { format: 'tree', nodes: treeOf(source) };
        if (slow.delete(source) || performance.now() - from > SLOW_MS) {
            slow.set(source, body);
            const [oldest = ''] = slow.keys();
            if (slow.size > SLOW)
                slow.delete(oldest);
            return body;
        }
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
