import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist';
import { keepPdfJsFiles, PDF_JS_FOLDERS, pdfJsFile } from './pdf-js-files.ts';

export interface OpenPdf {
  /** In order; null where a page is damaged. */
  readonly pages: readonly (PDFPageProxy | null)[];
}

const FOLDER_OF_KIND: Readonly<Record<string, string>> = {
  cMapUrl: PDF_JS_FOLDERS.characterMaps,
  standardFontDataUrl: PDF_JS_FOLDERS.fonts,
  wasmUrl: PDF_JS_FOLDERS.decoders,
};

/** Where pdf.js gets the files it asks for: what was kept needs no network. */
class KeptFiles {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    return pdfJsFile(`${FOLDER_OF_KIND[kind] ?? ''}${filename}`);
  }
}

/** The errors by which pdf.js says that a file cannot be drawn at all; all others are about getting it. */
const OF_THE_FILE = new Set(['InvalidPDFException', 'PasswordException', 'FormatError']);

/** Whether it is the file that cannot be drawn, so that fetching it again would not help. */
export const isFaultOfFile = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && OF_THE_FILE.has(String(error.name));

/** A PDF being opened; closing it, at any time, ends its worker. */
export interface PdfOpening {
  readonly opened: Promise<OpenPdf>;
  close(): void;
}

/** pdf.js is large: it comes with the first PDF that is looked at. */
const loadPdfJs = () =>
  Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('./open-drawing-worker.ts')]);

/** Opens the PDF at an address of this origin (a `blob:` of this page too), ready to be drawn page by page. */
export function openPdf(address: string): PdfOpening {
  let closed = false;
  let worker: Worker | null = null;
  let task: PDFDocumentLoadingTask | null = null;

  const open = async (): Promise<OpenPdf> => {
    const [pdfjs, { openDrawingWorker }] = await loadPdfJs();
    if (closed) throw new Error('The PDF was closed before it was opened.');
    worker = openDrawingWorker();
    task = pdfjs.getDocument({
      url: address,
      worker: pdfjs.PDFWorker.create({ port: worker }),
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      cMapUrl: PDF_JS_FOLDERS.characterMaps,
      cMapPacked: true,
      standardFontDataUrl: PDF_JS_FOLDERS.fonts,
      wasmUrl: PDF_JS_FOLDERS.decoders,
      BinaryDataFactory: KeptFiles,
      // The pages forbid code made at run time.
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
    });
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages = await Promise.allSettled(numbers.map((number) => document.getPage(number)));
    return { pages: pages.map((page) => (page.status === 'fulfilled' ? page.value : null)) };
  };

  return {
    opened: open(),
    close: () => {
      closed = true;
      const end = (): void => worker?.terminate();
      if (task) task.destroy().then(end, end);
      else end();
    },
  };
}

/** Has the browser keep all that drawing needs, so that a PDF can be drawn after the network is gone. */
export async function prepareDrawing(): Promise<void> {
  const [, { openDrawingWorker }] = await loadPdfJs();
  await keepPdfJsFiles();
  const worker = openDrawingWorker();
  await new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve, { once: true });
    worker.addEventListener('error', reject, { once: true });
  }).finally(() => worker.terminate());
}
