/** Bytes as characters of the same numbers and back, so that they can be changed as text. */
export const charactersOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What TextDecoder's latin1 makes of the bytes 0x80–0x9f. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 32 }, (_, index) => [charactersOf(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

export const bytesOf = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => WINDOWS_1252.get(character) ?? character.charCodeAt(0) & 0xff);
