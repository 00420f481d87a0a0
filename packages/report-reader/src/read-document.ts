import type { NeutralDocument } from './neutral-document.ts';
import { ReadRefusal } from './read-refusal.ts';
import { FILE_LIMITS } from './readers/file-limits.ts';
import { kindOfFile } from './readers/kind-of-file.ts';
import { readDoc } from './readers/doc/read-doc.ts';
import { readDocx } from './readers/docx/read-docx.ts';
import { readHtml } from './readers/html/read-html.ts';
import type { ReadCharacterMap } from './readers/pdf/open-pdf.ts';
import { readOfd } from './readers/ofd/read-ofd.ts';
import { readPdf } from './readers/pdf/read-pdf.ts';
import { readText } from './readers/text/read-text.ts';
import { readXls } from './readers/xls/read-xls.ts';
import { readXlsx } from './readers/xlsx/read-xlsx.ts';

/** What a browser has to tell the reader; in Node everything is found. */
export interface ReadOptions {
  /** Gives a file of pdf.js's folder `cmaps/` by its name; Chinese PDFs without embedded fonts need them. */
  readonly characterMap?: ReadCharacterMap;
}

/**
 * Reads a file of any supported kind into text and tables in reading order, each with its location in the
 * original. The kind is told by the content; no file name is needed.
 *
 * @throws ReadRefusal EMPTY_FILE, UNSUPPORTED_KIND, ARCHIVE, DAMAGED_FILE, PASSWORD_PROTECTED, SCANNED_IMAGE, TOO_LARGE,
 *   TOO_INTRICATE
 */
export async function readDocument(
  bytes: Uint8Array,
  { characterMap }: ReadOptions = {},
): Promise<NeutralDocument> {
  if (bytes.length > FILE_LIMITS.bytes) throw new ReadRefusal('TOO_LARGE');
  const file = kindOfFile(bytes);
  switch (file.kind) {
    case 'text':
      return readText(file.text);
    case 'pdf':
      return readPdf(bytes, characterMap);
    case 'ofd':
      return readOfd(bytes);
    case 'doc':
      return readDoc(bytes);
    case 'xlsx':
      return readXlsx(bytes);
    case 'xls':
      return readXls(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'html':
      return readHtml(file.text);
  }
}
