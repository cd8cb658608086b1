import {BlockList, isIP, isIPv6} from 'node:net';

/**
 * Who is at the other end of a connection, as the server counts them: an IPv4 address, or the 64 bits that one IPv6
 * household has. Undefined for this machine: that is its owner, or a proxy with all readers behind it.
 */
export function clientAt(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const plain = plainAddress(address);
  if (plain === '::1' || plain.startsWith('127.')) return undefined;
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const groups = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':').length : 0;
  while (after !== undefined && groups.length + tail < 8) groups.push('0');
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Whose `X-Forwarded-For` is believed: addresses, and networks like `10.0.0.0/8`. @throws TypeError where one is neither. */
export function proxiesAmong(networks: readonly string[]): BlockList {
  const proxies = new BlockList();
  for (const network of networks) {
    const [address = '', bits, ...rest] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (!isIP(address) || !(prefix <= most) || rest.length > 0) {
      throw new TypeError(`A proxy is an address or a network like 10.0.0.0/8, not “${network}”.`);
    }
    proxies.addSubnet(address, prefix, family);
  }
  return proxies;
}

/**
 * The address of whoever asks. Behind a proxy that is believed it is the last one in `X-Forwarded-For` which is no such
 * proxy: those further left are what the reader says of themselves. Where a proxy says nothing that is an address, it
 * is the proxy's own: its readers are counted as one, rather than not at all.
 */
export function readerBehind(
  connected: string | undefined,
  forwardedFor: string | null,
  proxies: BlockList,
): string | undefined {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim().replace(PORT, '$1$2'));
  let address = connected;
  while (address !== undefined && isProxy(address, proxies)) {
    const hop = hops.pop();
    if (!hop || !isIP(hop)) break;
    address = hop;
  }
  return address;
}

/** `198.51.100.7:5123` and `[2001:db8::1]:443`, as some proxies write addresses. */
const PORT = /^(?:([\d.]+):\d+|\[(.+)\](?::\d+)?)$/;

function isProxy(address: string, proxies: BlockList): boolean {
  const plain = plainAddress(address);
  return proxies.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** An address in its one shortest form; one of IPv4 as such, also where it comes as one of IPv6. */
function plainAddress(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return plain;
  const shortest = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [, high = '', low = ''] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(shortest) ?? [];
  if (!high) return shortest;
  return [high, low].flatMap((pair) => [Number.parseInt(pair, 16) >> 8, Number.parseInt(pair, 16) & 255]).join('.');
}
