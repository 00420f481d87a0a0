import { version } from 'pdfjs-dist/package.json';

/** Where the files are served that pdf.js asks for while it reads and draws; each with a slash at its end. */
export interface PdfJsFolders {
  /** What the characters of fonts that are not embedded mean. */
  readonly characterMaps: string;
  /** Decoders of rarer kinds of pictures. */
  readonly decoders: string;
  /** Fonts of signs (ticks, arrows) that computers do not have. */
  readonly fonts: string;
}

/** They are in a folder of pdf.js's version: what is at an address never changes, so browsers keep it for good. */
export const PDF_JS_FOLDERS: PdfJsFolders = {
  characterMaps: `/assets/pdfjs-${version}/cmaps/`,
  decoders: `/assets/pdfjs-${version}/wasm/`,
  fonts: `/assets/pdfjs-${version}/fonts/`,
};

/** The Chinese character maps that a PDF can name: ISO 32000-1, table 118; each for writing across and down. */
const CHINESE_ENCODINGS = [
  'GB-EUC',
  'GBpc-EUC',
  'GBK-EUC',
  'GBKp-EUC',
  'GBK2K',
  'UniGB-UCS2',
  'UniGB-UTF16',
  'B5pc',
  'HKscs-B5',
  'ETen-B5',
  'ETenms-B5',
  'CNS-EUC',
  'UniCNS-UCS2',
  'UniCNS-UTF16',
];

const CHINESE_MAPS = [
  ...CHINESE_ENCODINGS.flatMap((encoding) => [`${encoding}-H`, `${encoding}-V`]),
  'Adobe-GB1-UCS2',
  'Adobe-CNS1-UCS2',
];

/** Every file of pdf.js that a Chinese PDF may need. */
export const FILES_FOR_CHINESE_PDFS: readonly string[] = [
  ...CHINESE_MAPS.map((name) => `${PDF_JS_FOLDERS.characterMaps}${name}.bcmap`),
  `${PDF_JS_FOLDERS.decoders}openjpeg_nowasm_fallback.js`,
  `${PDF_JS_FOLDERS.fonts}FoxitDingbats.pfb`,
  `${PDF_JS_FOLDERS.fonts}FoxitSymbol.pfb`,
];

/** What was fetched, by address: kept, so that the network is needed only once. */
const fetched = new Map<string, Promise<Uint8Array>>();

async function fetchFile(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A file of pdf.js by its address; what could not be fetched is asked for again the next time. */
export function pdfJsFile(address: string): Promise<Uint8Array> {
  const known = fetched.get(address) ?? fetchFile(address);
  fetched.set(address, known);
  known.catch(() => fetched.delete(address));
  return known;
}

export const characterMap = (fileName: string): Promise<Uint8Array> =>
  pdfJsFile(PDF_JS_FOLDERS.characterMaps + fileName);

/** Fetches all that a Chinese PDF may need, so that it can be read and drawn when the network is gone. */
export async function keepPdfJsFiles(): Promise<void> {
  await Promise.all(FILES_FOR_CHINESE_PDFS.map(pdfJsFile));
}
