export type {
  Block,
  FileKind,
  NeutralDocument,
  Rendering,
  TableBlock,
  TableCell,
  TextBlock,
} from './neutral-document.ts';
export { ArchiveRefusal, type FileInArchive, filesInArchive } from './archive/files-in-archive.ts';
export {
  isArchiveName,
  isByTheWay,
  isFolder,
  isZippedDocument,
  leadsOutside,
  type NameInDirectory,
  pathInArchive,
} from './archive/path-in-archive.ts';
export { isZip } from './archive/zip-directory.ts';
export type { DraftReport } from './draft-report.ts';
export { ReadRefusal, type ReadRefusalCode } from './read-refusal.ts';
export { isZipBomb } from './readers/is-zip-bomb.ts';
export { readDocument, type ReadOptions } from './read-document.ts';
export { readReport } from './read-report.ts';
export { reportOfDraft } from './report-of-draft.ts';
export { loadPdfJs as loadLargeReaders, MissingCharacterMap } from './readers/pdf/open-pdf.ts';
export { recognise } from './recognise/recognise.ts';
export { type SortedItem, sortItems } from './recognise/improvement-items/sort-items.ts';
export { splitImprovementItems } from './recognise/improvement-items/split-improvement-items.ts';
export { readSheets } from './read-sheets.ts';
export type { Sheet, SheetCell, SheetLimits } from './readers/sheets/sheet.ts';
export { type Figure, parseFigure } from './recognise/wording/parse-figure.ts';
