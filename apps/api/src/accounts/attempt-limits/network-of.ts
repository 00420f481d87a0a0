import { isIPv6 } from 'node:net';

/**
 * What counts as one place: an IPv4 address, or the 64 bits that a subscriber of IPv6 gets, since they can take any
 * address below them.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const left =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill('0')];
  const first = [...left, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
