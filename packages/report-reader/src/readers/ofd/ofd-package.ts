import { zipDirectory, type ZipEntry } from '../../archive/zip-directory.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { parseXml, withoutPrefix, type XmlElement } from '../office/xml.ts';
import { UnpackedSize } from '../office/zip-parts.ts';

/** The path without the steps in it; none leads out of the package. */
function normalised(path: string): string {
  const steps: string[] = [];
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Names with steps up are no part's: only an attacker writes them. */
const isWithin = (path: string): boolean => !path.split(/[/\\]/).includes('..');

/** The parts of an OFD file, each unpacked when it is asked for. */
export class OfdPackage {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #parsed = new Map<ZipEntry, XmlElement>();
  readonly #unpacked = new UnpackedSize();

  /** @throws ReadRefusal DAMAGED_FILE */
  constructor(bytes: Uint8Array) {
    // Some programs write names in other cases than those they refer to.
    this.#entries = new Map(
      zipDirectory(bytes).flatMap((entry) =>
        isWithin(entry.path) ? [[normalised(entry.path).toLowerCase(), entry] as const] : [],
      ),
    );
  }

  /**
   * Where a location that a part names leads: from the root where it begins with a slash, otherwise from the part's
   * folder. Some programs write locations from the root without the slash. Null where there is no such part.
   */
  find(location: string, from: string): string | null {
    const path = location.trim();
    const folder = /^[/\\]/.test(path) ? '' : from.replace(/[^/\\]*$/, '');
    const candidates = [normalised(folder + path), normalised(path)];
    return candidates.find((candidate) => this.#entries.has(candidate.toLowerCase())) ?? null;
  }

  /**
   * The same for a part that cannot be done without.
   *
   * @throws ReadRefusal DAMAGED_FILE where there is no such part
   */
  locate(location: string, from: string): string {
    const found = this.find(location, from);
    if (found === null) throw new ReadRefusal('DAMAGED_FILE');
    return found;
  }

  /**
   * A part by its path from the root, parsed; its elements are called without their prefix.
   *
   * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, TOO_LARGE
   */
  part(path: string): XmlElement {
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) throw new ReadRefusal('DAMAGED_FILE');
    if (entry.isEncrypted) throw new ReadRefusal('PASSWORD_PROTECTED');
    const known = this.#parsed.get(entry);
    if (known) return known;
    this.#unpacked.add(entry.packedBytes, entry.unpackedBytes);
    const parsed = parseXml(entry.unpack(), withoutPrefix);
    this.#parsed.set(entry, parsed);
    return parsed;
  }
}
