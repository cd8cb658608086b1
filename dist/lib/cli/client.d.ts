import { BlockList } from 'node:net';
/**
 * Who is at the other end of a connection, as the server counts them: an IPv4 address, or the 64 bits that one IPv6
 * household has. Undefined for this machine: that is its owner, or a proxy with all readers behind it.
 */
export declare function clientAt(address: string | undefined): string | undefined;
/** Whose `X-Forwarded-For` is believed: addresses, and networks like `10.0.0.0/8`. @throws TypeError where one is neither. */
export declare function proxiesAmong(networks: readonly string[]): BlockList;
/**
 * The address of whoever asks. Behind a proxy that is believed it is the last one in `X-Forwarded-For` which is no such
 * proxy: those further left are what the reader says of themselves. Where a proxy says nothing that is an address, it
 * is the proxy's own: its readers are counted as one, rather than not at all.
 */
export declare function readerBehind(connected: string | undefined, forwardedFor: string | null, proxies: BlockList): string | undefined;
