import { parseReference } from '@zhaojian/report';
import { type NeutralDocument, ReadRefusal, readDocument } from '@zhaojian/report-reader';
import { workbookUnreadable } from '../area-workbook.errors.ts';

/** A sheet as it is shown: rows from the first, each a list of cell texts. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows that hold words and are not shown, counted from 0. */
  readonly hiddenRows?: readonly number[];
}

/**
 * The sheets of a workbook. What is merged over several rows is said of each of them: 上级 beside all that stand below it.
 * @throws Refusal WORKBOOK_UNREADABLE
 */
export async function sheetsOfWorkbook(content: Uint8Array): Promise<SheetGrid[]> {
  const document = await readDocument(content).catch((error: unknown) => {
    throw error instanceof ReadRefusal ? workbookUnreadable(error.message) : error;
  });
  if (document.rendering.kind !== 'sheets') throw workbookUnreadable('它不是 Excel 工作簿。');
  return document.rendering.sheets.map((sheet) => filledDown(sheet, document));
}

function filledDown(sheet: SheetGrid, { blocks }: NeutralDocument): SheetGrid {
  const rows = sheet.rows.map((row) => [...row]);
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const { location, text, rowSpan } of block.cells) {
      if (location.kind !== 'sheet' || location.sheet !== sheet.name || rowSpan < 2) continue;
      const first = parseReference(location.cell);
      if (!first) continue;
      for (const row of rows.slice(first.row + 1, first.row + rowSpan)) row[first.column] = text;
    }
  }
  return { ...sheet, rows };
}
