import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { Matrix } from './geometry.ts';
import { outliveLeftRejections } from './left-rejections.ts';

/** The codes of the drawing operations, by name. */
export type PdfOperatorCodes = Readonly<Record<string, number>>;

/** What a page draws, in order. */
export interface PdfOperations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
/** A run of characters as drawn. */
export interface PdfTextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Takes PDF's coordinates to points from the page's top left corner, the page turned as it is shown. */
  readonly base: Matrix;
  readonly texts: readonly PdfTextItem[];
  readonly operations: PdfOperations;
}
export interface OpenPdf {
  readonly codes: PdfOperatorCodes;
  readonly pageCount: number;
  /** @param number from 1 */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/**
 * The code of pdf.js's worker, to be run in the thread that reads. Loaded inside a web worker it would take
 * that worker's messages for its own; where it sees a window it leaves them alone.
 */
async function loadWorkerCode(): Promise<unknown> {
  const isWebWorker = 'importScripts' in globalThis && !('window' in globalThis);
  if (isWebWorker) Reflect.set(globalThis, 'window', globalThis);
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isWebWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}

/** pdf.js is large: it is loaded when the first PDF comes, or beforehand by a page that will work offline. */
export async function loadPdfJs() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  Object.assign(globalThis, { pdfjsWorker: await loadWorkerCode() });
  outliveLeftRejections();
  return pdfjs;
}

/**
 * The folder of pdf.js's character maps, which Chinese PDFs without embedded fonts need. In Node it stands
 * in the package; a browser is told by the page where they are served.
 */
async function characterMaps(served: string | undefined): Promise<string | undefined> {
  if (served !== undefined) return served;
  const node = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:module');
  if (!node) return undefined;
  const entry = node.createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return entry.replace(/package\.json$/, 'cmaps/');
}

/** A file cut off has lost the marker at its end; pdf.js would read what is left as if it were all. */
function isCutOff(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes('%%EOF');
}

const nameOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'name' in error ? error.name : null;

/**
 * Opens a PDF.
 *
 * @param characterMapsUrl where pdf.js's `cmaps/` are served; only in browsers
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, TOO_LARGE
 */
export async function openPdf(bytes: Uint8Array, characterMapsUrl?: string): Promise<OpenPdf> {
  if (isCutOff(bytes)) throw new ReadRefusal('DAMAGED_FILE');
  const pdfjs = await loadPdfJs();
  const cMapUrl = await characterMaps(characterMapsUrl);
  const task = pdfjs.getDocument({
    // pdf.js keeps and may detach what it is given.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    // Pictures are never looked at; those larger than this are not decoded.
    maxImageSize: 1,
    ...(cMapUrl !== undefined && { cMapUrl, cMapPacked: true }),
  });
  try {
    const document = await task.promise;
    if (document.numPages > FILE_LIMITS.pages) throw new ReadRefusal('TOO_LARGE');
    return {
      codes: pdfjs.OPS,
      pageCount: document.numPages,
      page: (number) => loadPage(document, number),
      close: () => task.destroy(),
    };
  } catch (cause) {
    await task.destroy();
    if (cause instanceof ReadRefusal) throw cause;
    const isLocked = nameOf(cause) === 'PasswordException';
    throw new ReadRefusal(isLocked ? 'PASSWORD_PROTECTED' : 'DAMAGED_FILE', { cause });
  }
}

type PdfJsDocument = Awaited<ReturnType<Awaited<ReturnType<typeof loadPdfJs>>['getDocument']>['promise']>;

async function loadPage(document: PdfJsDocument, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
    const content = await page.getTextContent();
    const operations = await page.getOperatorList();
    const texts = content.items.flatMap((item) => ('str' in item ? [item] : []));
    page.cleanup();
    return { width, height, base: [a, b, c, d, e, f], texts, operations };
  } catch (cause) {
    throw new ReadRefusal('DAMAGED_FILE', { cause });
  }
}
