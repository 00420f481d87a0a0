/** A byte order mark, or null: it outranks everything else. */
function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The charset an HTML page declares in its first bytes, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken characters (a file cut off, a page glued together), or null when it is not UTF-8. */
function decodeNearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  return broken * 50 < wide ? text : null;
}

/**
 * Bytes to text. Chinese text in GB18030 is practically never valid UTF-8, so UTF-8 is tried first even
 * against what a page declares; guessing by letter frequency is not used, it calls short GBK Shift_JIS.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedCharset(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8') ?? decodeNearlyUtf8(bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredCharset(bytes);
  const named = declared && !/^(utf-?8|gb2312|gbk)$/i.test(declared) ? decodeStrictly(bytes, declared) : null;
  return named ?? new TextDecoder('gb18030').decode(bytes);
}

/** A control character that is no white space: 0x85 ends a line. */
const isControl = (code: number): boolean =>
  (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || (code >= 0x7f && code <= 0x9f && code !== 0x85);

/** Whether decoded text is really text: binary files decode to control characters. */
export function isPlausibleText(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let [controls, broken] = [0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (isControl(code)) controls += 1;
    if (code === 0xfffd) broken += 1;
  }
  return controls * 200 <= sample.length && broken * 20 <= sample.length;
}
