import { zipSync } from 'fflate';

/** A zip file with the files at these paths. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...files });

/** The same zip with one name written in other bytes of the same length, e.g. in GBK. */
export function renamed(zip: Uint8Array, name: string, bytes: readonly number[]): Uint8Array {
  const before = Buffer.from(name);
  const changed = Buffer.from(zip);
  if (before.length !== bytes.length) throw new Error('the names differ in length');
  for (let at = changed.indexOf(before); at >= 0; at = changed.indexOf(before, at + 1)) {
    changed.set(bytes, at);
  }
  return changed;
}
