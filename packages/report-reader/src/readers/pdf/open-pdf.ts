import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { DrawnPage } from '../pages/drawn-page.ts';
import type { Box } from '../pages/geometry.ts';
import { outliveLeftRejections } from './left-rejections.ts';
import { DrawingBudget, operationsOfPage, type PdfOperations } from './operations-of-page.ts';

/** The codes of the drawing operations, by name. */
export type PdfOperatorCodes = Readonly<Record<string, number>>;

/** A page, its own coordinates being PDF's. */
interface PdfPage extends Omit<DrawnPage, 'linesUnder'> {
  readonly operations: PdfOperations;
  /** The part of the page that is shown. */
  readonly shown: Box;
}
export interface OpenPdf {
  readonly codes: PdfOperatorCodes;
  readonly pageCount: number;
  /** @param number from 1 */
  page(number: number): Promise<PdfPage>;
  /** Whether a layer is switched on, by what marks the content that belongs to it. */
  isLayerShown(layer: unknown): boolean;
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

/** The engine's own. pdf.js replaces it for the whole thread by one that is slow, and right for arrays of 4,294,967,295 entries. */
const NATIVE_PUSH: unknown = Reflect.get(Array.prototype, 'push');

/** pdf.js is large: it is loaded when the first PDF comes, or beforehand by a page that will work offline. */
export async function loadPdfJs() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  Object.assign(globalThis, { pdfjsWorker: await loadWorkerCode() });
  Reflect.set(Array.prototype, 'push', NATIVE_PUSH);
  outliveLeftRejections();
  return pdfjs;
}

/** Gives a file of pdf.js's folder `cmaps/` by its name. */
export type ReadCharacterMap = (fileName: string) => Promise<Uint8Array>;

/** A character map could not be given: without it text would be lost unnoticed. */
export class MissingCharacterMap extends Error {
  constructor(fileName: string, options: ErrorOptions) {
    super(`The character map ${fileName} could not be had.`, options);
    this.name = 'MissingCharacterMap';
  }
}

/**
 * Where pdf.js finds its character maps, which Chinese PDFs without embedded fonts need. In Node they are in
 * the package. In a browser the page gives them: what pdf.js itself would fetch them with needs a document,
 * which a web worker does not have.
 */
function characterMaps(given: ReadCharacterMap | undefined, onMissing: (error: MissingCharacterMap) => void) {
  if (given) {
    return {
      // pdf.js wants the name of a folder; only the files' names matter here.
      cMapUrl: 'given/',
      cMapPacked: true,
      BinaryDataFactory: class {
        fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
          if (kind !== 'cMapUrl') return Promise.reject(new Error(`No ${filename} is needed.`));
          return given(filename).catch((cause: unknown) => {
            const error = new MissingCharacterMap(filename, { cause });
            onMissing(error);
            throw error;
          });
        }
      },
    };
  }
  const node = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:module');
  if (!node) return {};
  const entry = node.createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return { cMapUrl: entry.replace(/package\.json$/, 'cmaps/'), cMapPacked: true };
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
 * @param characterMap gives a file of pdf.js's `cmaps/`; only in browsers
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, TOO_LARGE
 * @throws ReadRefusal TOO_INTRICATE by `page` when the pages together draw more than any report does
 * @throws MissingCharacterMap by `page` when `characterMap` did not give what the page needs
 */
export async function openPdf(bytes: Uint8Array, characterMap?: ReadCharacterMap): Promise<OpenPdf> {
  if (isCutOff(bytes)) throw new ReadRefusal('DAMAGED_FILE');
  const pdfjs = await loadPdfJs();
  let missing: MissingCharacterMap | null = null;
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
    ...characterMaps(characterMap, (error) => {
      missing = error;
    }),
  });
  try {
    const document = await task.promise;
    if (document.numPages > FILE_LIMITS.pages) throw new ReadRefusal('TOO_LARGE');
    const layers = await document.getOptionalContentConfig();
    const budget = new DrawingBudget(pdfjs.OPS.paintFormXObjectBegin);
    return {
      codes: pdfjs.OPS,
      pageCount: document.numPages,
      page: async (number) => {
        const page = await loadPage(document, number, budget);
        if (missing) throw missing;
        return page;
      },
      isLayerShown: (layer) => layer === null || layers.isVisible(layer),
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

async function loadPage(document: PdfJsDocument, number: number, budget: DrawingBudget): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
    // First, because it tells how much there is while it works.
    const operations = await operationsOfPage(page, budget);
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item) => ('str' in item ? [item] : []));
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    page.cleanup();
    return { width, height, base: [a, b, c, d, e, f], texts, operations, shown: { x0, y0, x1, y1 } };
  } catch (cause) {
    if (cause instanceof ReadRefusal) throw cause;
    throw new ReadRefusal('DAMAGED_FILE', { cause });
  }
}
