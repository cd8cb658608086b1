/**
 * Hears what other pages say under this name, and tells them. Undefined where a browser has no channels, or refuses
 * them, as Firefox does where cookies are blocked: there, a page looks again when its reader comes back to it.
 */
export function openChannel(name, hear) {
    try {
        const channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }) => hear(data);
        return channel;
    }
    catch {
        return undefined;
    }
}
