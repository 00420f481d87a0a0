import { cellsOf, checkReport, formOf, type CellKey } from '@zhaojian/report';
import { exampleReport } from '../../fixtures/example-report.ts';
import { printDocument } from '../../fixtures/printing/print-document.ts';
import type { Sheet, SheetCell } from '../../fixtures/printing/printed-tables.ts';
import type { Block, TableCell } from '../neutral-document.ts';
import { reportOfDraft } from '../report-of-draft.ts';
import { recognise } from './recognise.ts';

const example = exampleReport(2023);

/** Reads the example back from a grid changed like this: the cells that differ, and those that are doubtful. */
function readBack(change: (sheetOf: (table: Sheet['table']) => Sheet) => void) {
  const document = printDocument(example, {
    shape: 'grid',
    mangle: (sheets) => change((table) => sheets.find((sheet) => sheet.table === table) as Sheet),
  });
  const draft = recognise(document);
  const keys = cellsOf(formOf(example)).map(({ key }) => key);
  const differs = (key: CellKey): boolean => draft.cells[key]?.value !== example.cells[key]?.value;
  return {
    draft,
    different: keys.filter(differs),
    doubtful: keys.filter((key) => draft.cells[key]?.doubt !== undefined),
    bases: new Set(keys.map((key) => draft.cells[key]?.basis)),
  };
}

const clean = { different: [], doubtful: [] };
const cellNamed = (sheet: Sheet, text: string): SheetCell =>
  sheet.rows.flat().find((cell) => cell.text === text) as SheetCell;
const rowOf = (sheet: Sheet, cell: SheetCell): SheetCell[] =>
  sheet.rows.find((row) => row.includes(cell)) as SheetCell[];
const article = (text: string): SheetCell => ({ text, role: 'columnHead', rowSpan: 1, colSpan: 1 });

describe('tables whose grid the file knows', () => {
  it('are read by their labels', () => {
    const { different, doubtful, bases } = readBack(() => undefined);
    expect({ different, doubtful, bases }).toEqual({ ...clean, bases: new Set(['label']) });
  });

  it('with column heads that span too little or too much', () => {
    const corner = (sheet: Sheet): SheetCell => sheet.rows[0]?.[0] as SheetCell;
    expect(readBack((sheetOf) => (corner(sheetOf('applications')).colSpan = 2))).toMatchObject(clean);
    expect(readBack((sheetOf) => (cellNamed(sheetOf('disputes'), '行政复议').colSpan = 4))).toMatchObject(
      clean,
    );
  });

  it('with heads pushed past one another by a wrong span: the totals tell the order, with a doubt', () => {
    const { different, bases } = readBack(
      (sheetOf) => (cellNamed(sheetOf('applications'), '法人或其他组织').colSpan = 4),
    );
    expect({ different, bases }).toEqual({ different: [], bases: new Set(['label', 'arithmetic']) });
  });

  it('with groups of columns in another order: each figure goes where its heads say, with a doubt', () => {
    const { different, doubtful } = readBack((sheetOf) => {
      const sheet = sheetOf('disputes');
      const moveBehind = (row: SheetCell[], from: number, count: number): void =>
        void row.push(...row.splice(from, count));
      const [groups = [], heads = [], , figures = []] = sheet.rows;
      moveBehind(groups, 0, 1);
      moveBehind(heads, 0, 5);
      moveBehind(figures, 0, 5);
    });
    expect(different).toEqual([]);
    expect(doubtful).toHaveLength(15);
  });

  it('with blank cells beside merged ones, as cells merged the old way in Word leave them', () => {
    const { different, doubtful } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      for (const row of sheet.rows) {
        for (const cell of row.slice()) {
          const blanks = Array.from({ length: cell.colSpan - 1 }, () => ({
            ...article(''),
            rowSpan: cell.rowSpan,
          }));
          row.splice(row.indexOf(cell) + 1, 0, ...blanks);
          cell.colSpan = 1;
        }
      }
    });
    expect({ different, doubtful }).toEqual(clean);
  });

  it('with 其他 before 商业企业 and a row pushed past them by a label that is too tall: no cell is certain', () => {
    const { doubtful } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      for (const row of sheet.rows) {
        const first = row.findIndex(({ text, role }) => text === '商业企业' || role === 'figure');
        const from = row[first]?.role === 'figure' ? first + 1 : first;
        if (first >= 0) row.splice(from, 0, ...row.splice(from + 4, 1));
      }
      cellNamed(sheet, '三、本年度办理结果').rowSpan += 1;
    });
    expect(doubtful).toContain('applications.carriedForward.naturalPerson');
  });

  it('with row labels that span too little or too much', () => {
    expect(readBack((sheet) => (cellNamed(sheet('applications'), '（七）总计').colSpan = 1))).toMatchObject(
      clean,
    );
    expect(
      readBack((sheet) => (cellNamed(sheet('applications'), '四、结转下年度继续办理').colSpan = 4)),
    ).toMatchObject(clean);
    expect(
      readBack((sheet) => (cellNamed(sheet('applications'), '（三）不予公开').rowSpan = 7)),
    ).toMatchObject({ different: [] });
  });

  it('with column heads broken over cells below one another', () => {
    const { different, doubtful } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      const heads = sheet.rows.find((row) => row.some(({ text }) => text === '商业企业')) as SheetCell[];
      sheet.rows.splice(
        sheet.rows.indexOf(heads) + 1,
        0,
        heads.map(({ text }) => article(text.slice(2) || ' ')),
      );
      for (const cell of heads) cell.text = cell.text.slice(0, 2);
      for (const text of [
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        '自然人',
        '总计',
      ])
        cellNamed(sheet, text).rowSpan += 1;
    });
    expect({ different, doubtful }).toEqual(clean);
  });

  it('with the cells of table 二 not merged where the form merges them', () => {
    const { different, doubtful } = readBack((sheetOf) => {
      for (const row of sheetOf('proactiveDisclosure').rows) {
        const last = row.at(-1) as SheetCell;
        const spare = last.colSpan - 1;
        if (row.length < 2) continue;
        last.colSpan = 1;
        row.push(...Array.from({ length: spare }, () => article('')));
      }
    });
    expect({ different, doubtful }).toEqual(clean);
  });

  it('without the heads of table 四: by position, with a doubt', () => {
    const { different, draft } = readBack((sheetOf) => void sheetOf('disputes').rows.splice(0, 3));
    expect(different).toEqual([]);
    expect(draft.cells['disputes.reconsideration.upheld']).toMatchObject({
      basis: 'position',
      doubt: expect.any(String),
    });
  });

  it('with a head misspelt: by its position between two that are not', () => {
    const { different, draft } = readBack(
      (sheetOf) => (cellNamed(sheetOf('applications'), '科研机构').text = '某某'),
    );
    expect(different).toEqual([]);
    expect(draft.cells['applications.disclosed.researchInstitution']?.basis).toBe('position');
    expect(draft.cells['applications.disclosed.naturalPerson']?.basis).toBe('label');
  });

  it('with a row label that cannot be read: by its position between two rows, and flagged as such', () => {
    const { different, doubtful, draft } = readBack(
      (sheetOf) => (cellNamed(sheetOf('applications'), '3.危及“三安全一稳定”').text = '□□□'),
    );
    expect(different).toEqual([]);
    expect(doubtful).toHaveLength(7);
    expect(draft.cells['applications.withheld.securityOrStability.total']).toMatchObject({
      basis: 'position',
    });
  });

  it('with two columns exchanged, heads and all: by the heads, with a doubt', () => {
    const { different, doubtful } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      const swap = (row: SheetCell[], a: number, b: number): void => {
        [row[a], row[b]] = [row[b] as SheetCell, row[a] as SheetCell];
      };
      for (const row of sheet.rows) {
        const first = row.findIndex(({ text, role }) => text === '商业企业' || role === 'figure');
        if (row.some(({ text }) => text === '商业企业')) swap(row, 0, 1);
        else if (row[first]?.role === 'figure') swap(row, first + 1, first + 2);
      }
    });
    expect(different).toEqual([]);
    expect(doubtful.length).toBeGreaterThan(100);
  });

  it('with a figure missing and the rest moved up: the row is not certain', () => {
    const { different, doubtful } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      const row = rowOf(sheet, cellNamed(sheet, '（一）予以公开'));
      row.splice(-6, 1);
    });
    expect(different.filter((key) => !doubtful.includes(key))).toEqual([]);
  });

  it('with two figures in the first cell and one too many in the row: the row is not taken for its neighbours', () => {
    const { draft, different } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      const row = rowOf(sheet, cellNamed(sheet, '一、本年新收政府信息公开申请数量'));
      const first = row.findIndex(({ role }) => role === 'figure');
      row.splice(first, 1, article('21 5'), article('31'));
    });
    const silent = different.filter((key) => draft.cells[key]?.value !== null && !draft.cells[key]?.doubt);
    expect(silent).toEqual([]);
  });

  it('with the first figure of table 四 lost and the others moved up: none of its groups is certain', () => {
    const { draft, different } = readBack((sheetOf) => {
      const row = sheetOf('disputes').rows.at(-1) ?? [];
      const figures = ['0', '9', '0', '9', '18', '0', '8', '68034', '68060', '24', '0', '0', '0', '24'];
      figures.forEach((text, index) => Object.assign(row[index] ?? {}, { text }));
      row.length = figures.length;
    });
    const silent = different.filter((key) => draft.cells[key]?.value !== null && !draft.cells[key]?.doubt);
    expect(silent).toEqual([]);
  });

  it('with all figures of table 四 blank: nothing to count', () => {
    const { draft } = readBack((sheetOf) => {
      for (const cell of sheetOf('disputes').rows.flat()) if (cell.role === 'figure') cell.text = '';
    });
    expect(draft.cells['disputes.litigation.direct.total']).toMatchObject({
      value: 0,
      basis: 'blank',
      printed: '',
    });
    expect(draft.cells['disputes.litigation.direct.total']?.doubt).toBeUndefined();
  });

  it('with a blank that the totals do not explain: unread, and its neighbours doubtful', () => {
    const { draft } = readBack((sheetOf) => {
      const sheet = sheetOf('applications');
      (rowOf(sheet, cellNamed(sheet, '（一）予以公开')).at(-7) as SheetCell).text = '';
    });
    expect(draft.cells['applications.disclosed.naturalPerson']).toMatchObject({
      value: null,
      basis: 'unread',
      printed: '',
    });
    expect(draft.cells['applications.disclosed.total']?.doubt).toContain('空白格');
  });

  it('with a row moved one column to the right whose own total holds by chance: the sums of its columns find it', () => {
    const { draft } = readBack((sheetOf) => {
      const row = rowOf(sheetOf('applications'), cellNamed(sheetOf('applications'), '2.重复申请'));
      ['', '0', '1', '0', '0', '0', '1'].forEach((text, index) => {
        const cell = row.at(index - 7);
        if (cell) cell.text = text;
      });
    });
    const named = checkReport(reportOfDraft(draft)).flatMap(({ cells }) => cells);
    for (const column of ['commercialEnterprise', 'researchInstitution'])
      expect(named).toContain(`applications.notProcessed.duplicate.${column}`);
  });

  it('with a figure that the file itself is not sure of: read, with a doubt', () => {
    const document = printDocument(example, { shape: 'grid' });
    const fee = String(example.cells['proactiveDisclosure.fees.amount']?.value);
    const blocks = document.blocks.map((block): Block => {
      if (block.type === 'text') return block;
      const doubted = ({ text }: TableCell) => (text === fee ? { doubt: '请核对单位' } : {});
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, ...doubted(cell) })) };
    });
    const { cells } = recognise({ ...document, blocks });
    const doubtful = Object.entries(cells).filter(([, { doubt }]) => doubt !== undefined);
    expect(doubtful).toEqual([
      ['proactiveDisclosure.fees.amount', expect.objectContaining({ value: 7730.28, doubt: '请核对单位' })],
    ]);
  });

  it('with a blank that may be no cell: its whole row may have moved', () => {
    const document = printDocument(example, {
      shape: 'grid',
      figure: (value, key) => (key.startsWith('proactiveDisclosure') ? '' : String(value)),
    });
    const blocks = document.blocks.map((block): Block => {
      if (block.type === 'text') return block;
      const row = block.cells.find(({ text }) => text === '行政规范性文件')?.row;
      const last = block.cells.findLast((cell) => cell.row === row);
      return {
        ...block,
        cells: block.cells.map((cell) => (cell === last ? { ...cell, doubt: '可能少了一格' } : cell)),
      };
    });
    const { cells } = recognise({ ...document, blocks });
    const doubtful = Object.entries(cells).filter(([, { doubt }]) => doubt !== undefined);
    expect(doubtful.map(([key, { doubt }]) => [key, doubt])).toEqual(
      ['issued', 'repealed', 'inForce'].map((column) => [
        `proactiveDisclosure.normativeDocuments.${column}`,
        '可能少了一格',
      ]),
    );
  });

  it('with a label torn over a page break, its figures above or below', () => {
    for (const figuresBelow of [true, false]) {
      const { different } = readBack((sheetOf) => {
        const sheet = sheetOf('applications');
        const label = cellNamed(sheet, '5.要求行政机关确认或重新出具已获取信息');
        const row = rowOf(sheet, label);
        const blank = row.map((cell) => ({ ...cell, text: cell.role === 'figure' ? '' : '已获取信息' }));
        label.text = '5.要求行政机关确认或重新出具';
        if (figuresBelow) {
          for (const [index, cell] of row.entries()) {
            if (cell.role === 'figure') [cell.text, (blank[index] as SheetCell).text] = ['', cell.text];
          }
        }
        cellNamed(sheet, '（五）不予处理').rowSpan += 1;
        cellNamed(sheet, '三、本年度办理结果').rowSpan += 1;
        sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, blank);
      });
      expect(different).toEqual([]);
    }
  });
});
