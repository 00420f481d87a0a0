/** Characters and their two bytes, as far as GBK goes; four-byte characters do not occur in the sample area. */
let twoBytes: ReadonlyMap<string, readonly [number, number]> | undefined;

function table(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !known.has(character)) {
        known.set(character, [lead, trail]);
      }
    }
  }
  return known;
}

/**
 * A text in GB18030, which older systems of agencies still write: Node decodes it but does not encode it.
 * Throws for a character that GBK does not have.
 */
export function encodeGb18030(text: string): Uint8Array {
  twoBytes ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : twoBytes.get(character);
    if (!pair) throw new RangeError(`GBK does not have the character "${character}".`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
