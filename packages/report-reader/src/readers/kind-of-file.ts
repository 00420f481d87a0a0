import { ReadRefusal } from '../read-refusal.ts';
import type { FileKind } from '../neutral-document.ts';
import { decodeText, isPlausibleText } from './decode-text.ts';
import { isWebArchive, pageOfWebArchive } from './html/web-archive.ts';
import { kindOfZip } from './kind-of-zip.ts';
import { openCompoundFile } from './compound/compound-file.ts';
import { refuseDamage } from './compound/refuse-damage.ts';

/** What a file is by its content, and its text where it is text. */
export type RecognisedFile =
  | { readonly kind: 'text' | 'html'; readonly text: string }
  | { readonly kind: Exclude<FileKind, 'text' | 'html'> };

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x89, ...ascii('PNG')]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, ascii('GIF8')) ||
    startsWith(bytes, [...ascii('II'), 42, 0]) ||
    startsWith(bytes, [...ascii('MM'), 0, 42]) ||
    (startsWith(bytes, ascii('BM')) && startsWith(bytes, [0, 0, 0, 0], 6)) ||
    (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) ||
    (startsWith(bytes, ascii('ftyp'), 4) && /hei|avif|mif/.test(latin1(bytes.subarray(8, 12))))
  );
}

/** Archives of other programs than zip; what they hold cannot be seen. */
const isOtherArchive = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('Rar!')) || startsWith(bytes, [...ascii('7z'), 0xbc, 0xaf]);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A PDF may have up to a kilobyte of other bytes before its signature. */
const isPdf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 1024)).includes('%PDF-');

/** Kinds that are text inside but no report as people read it. */
const isOtherMarkup = (start: string): boolean =>
  /^\s*(\{\\rtf|<\?xml(?![^]*<html)[^]*<(w:wordDocument|pkg:package|ss:Workbook|Workbook))/i.test(start);

const isHtml = (start: string): boolean =>
  /<(!doctype\s+html|html|head|body|table|tbody|tr|div|section|article)[\s>]/i.test(start) ||
  /^\s*<(p|h[1-6]|span|font|meta|title)[\s>]/i.test(start);

/**
 * What kind of file these bytes are, by their content: names lie.
 *
 * @throws ReadRefusal EMPTY_FILE, TOO_LARGE, SCANNED_IMAGE, PASSWORD_PROTECTED, DAMAGED_FILE, ARCHIVE,
 *   UNSUPPORTED_KIND
 */
export function kindOfFile(bytes: Uint8Array): RecognisedFile {
  if (bytes.length === 0) throw new ReadRefusal('EMPTY_FILE');
  if (isPicture(bytes)) throw new ReadRefusal('SCANNED_IMAGE');
  if (isOtherArchive(bytes)) throw new ReadRefusal('ARCHIVE');
  if (startsWith(bytes, [...ascii('PK'), 3, 4])) return { kind: kindOfZip(bytes) };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: kindOfCompoundFile(bytes) };
  if (isPdf(bytes)) return { kind: 'pdf' };

  const text = decodeText(bytes);
  if (!isPlausibleText(text)) throw new ReadRefusal('UNSUPPORTED_KIND');
  if (text.trim() === '') throw new ReadRefusal('EMPTY_FILE');
  const start = text.slice(0, 20_000);
  if (isWebArchive(start)) {
    const page = pageOfWebArchive(bytes);
    if (page === null) throw new ReadRefusal('UNSUPPORTED_KIND');
    return { kind: 'html', text: page };
  }
  if (isOtherMarkup(start)) throw new ReadRefusal('UNSUPPORTED_KIND');
  return { kind: isHtml(start) ? 'html' : 'text', text };
}

/**
 * Which kind of document an OLE compound file is: what Office wrote before 2007, and the envelope it
 * still puts around documents with a password.
 *
 * @throws ReadRefusal PASSWORD_PROTECTED, DAMAGED_FILE, UNSUPPORTED_KIND
 */
function kindOfCompoundFile(bytes: Uint8Array): 'doc' | 'xls' {
  const file = refuseDamage(() => openCompoundFile(bytes));
  if (file.has('EncryptedPackage')) throw new ReadRefusal('PASSWORD_PROTECTED');
  if (file.has('WordDocument')) return 'doc';
  if (file.has('Workbook')) return 'xls';
  throw new ReadRefusal('UNSUPPORTED_KIND');
}
