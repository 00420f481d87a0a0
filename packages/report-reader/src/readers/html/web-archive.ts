import { decodeText } from '../decode-text.ts';

/** Whether text is a web archive (.mht): a page and its pictures as one mail message. Word writes these too. */
export function isWebArchive(start: string): boolean {
  const lines = start.trimStart().slice(0, 4000).split(/\r?\n/);
  const end = lines.indexOf('');
  const header = end === -1 ? lines : lines.slice(0, end);
  return (
    header.every((line) => /^([\w-]+:|[ \t])/.test(line)) &&
    header.some((line) => /^content-type:\s*(multipart\/related|text\/html)/i.test(line))
  );
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const toBytes = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0) & 0xff);

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return toBytes(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
  if (encoding !== 'quoted-printable') return toBytes(body);
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return toBytes(
    joined.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** A part's header, which ends with a blank line, and what follows. */
function splitPart(part: string): { readonly header: string; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(part);
  if (!end) return { header: part, body: '' };
  return { header: part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '), body: part.slice(end.index) };
}

/** The page in a web archive: its first part that is HTML; null when there is none. */
export function pageOfWebArchive(bytes: Uint8Array): string | null {
  const message = latin1(bytes).trimStart();
  const { header } = splitPart(message);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(header)?.[1];
  const parts = boundary === undefined ? [message] : message.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const { header: partHeader, body } = splitPart(part.trimStart());
    if (!/content-type:\s*text\/html/i.test(partHeader)) continue;
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(partHeader)?.[1]?.toLowerCase() ?? '';
    return decodeText(decodeTransfer(body, encoding));
  }
  return null;
}
