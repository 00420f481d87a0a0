import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { FileKind } from '../src/neutral-document.ts';

/** Bytes to a parsed page or part, by the same parser that the reader uses, and nothing more. */
function parse(bytes: Uint8Array, xmlMode: boolean): void {
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} }, { xmlMode });
  parser.write(new TextDecoder().decode(bytes));
  parser.end();
}

function unzipAndParse(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels)$/.test(name)) parse(part, true);
  }
}

/** pdf.js replaces some of the engine's own functions by slow ones: it is loaded only where it is measured. */
async function pdfText(bytes: Uint8Array): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')).pathname,
    cMapPacked: true,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    await (await document.getPage(number)).getTextContent();
  }
  await task.destroy();
}

/** What must be done at least before anything can be known of a file of each kind. */
export const FLOORS: Readonly<Record<FileKind, { what: string; run: (bytes: Uint8Array) => unknown }>> = {
  text: { what: 'decode', run: (bytes) => new TextDecoder().decode(bytes).split('\n') },
  html: { what: 'parse HTML', run: (bytes) => parse(bytes, false) },
  docx: { what: 'unzip, parse XML', run: unzipAndParse },
  doc: { what: 'copy bytes', run: (bytes) => bytes.slice() },
  xlsx: { what: 'unzip, parse XML', run: unzipAndParse },
  xls: { what: 'copy bytes', run: (bytes) => bytes.slice() },
  pdf: { what: 'text by pdf.js', run: pdfText },
  ofd: { what: 'unzip, parse XML', run: unzipAndParse },
};
