import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Sheet } from './sheet.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { escapeXml } from './xml-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same content makes the same file, whenever it is written. */
const WRITTEN_ON = new Date(2000, 0, 1);

const each = (sheets: readonly Sheet[], write: (number: number, sheet: Sheet) => string): string =>
  sheets.map((sheet, index) => write(index + 1, sheet)).join('');

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
  each(
    sheets,
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  ) +
  '</Types>';

const packageRelations =
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Spreadsheet programs compute all formulas again when they open the file. */
const workbook = (sheets: readonly Sheet[]): string =>
  `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>` +
  each(
    sheets,
    (number, { name }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  ) +
  '</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>';

const workbookRelations = (sheets: readonly Sheet[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
  each(
    sheets,
    (number) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  ) +
  `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Sheets as the bytes of an Excel workbook (.xlsx). */
export function workbookFile(sheets: readonly Sheet[]): Uint8Array {
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(sheets)),
    '_rels/.rels': strToU8(packageRelations),
    'xl/workbook.xml': strToU8(workbook(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelations(sheets)),
    'xl/styles.xml': strToU8(stylesXml()),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, index === 0));
  });
  return zipSync(parts, { mtime: WRITTEN_ON });
}
