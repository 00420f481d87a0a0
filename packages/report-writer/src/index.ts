export { writeSignedDocument, type SignedBlock, type SignedDocument } from './docx/write-signed-document.ts';
export { writeDocx, writeHtml, writeText } from './write-report.ts';
export {
  reportTitle,
  statutoryDocument,
  type DocumentSection,
  type FilledTable,
  type StatutoryDocument,
} from './statutory-document.ts';
export { docxOf } from './docx/docx-of.ts';
export { htmlOf } from './html/html-of.ts';
export { textOf } from './text/text-of.ts';
export { writeWorkbook } from './workbook/index.ts';
