import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
import type { SheetCell } from '../../../fixtures/printing/printed-tables.ts';
import { recognise } from '../recognise.ts';

const example = exampleReport(2020);
const NATURAL_PERSON = 'applications.otherHandling.naturalPerson';

/** The cells of a report under the form of 2019 that prints （六）其他处理 in the three rows of 2021. */
function readDivided(parts: readonly [string, string, string]) {
  const document = printDocument(example, {
    shape: 'grid',
    mangle: (sheets) => {
      const sheet = sheets.find(({ table }) => table === 'applications');
      const at = sheet?.rows.findIndex((row) => row[0]?.text.includes('其他处理')) ?? -1;
      const row = sheet?.rows[at] ?? [];
      const figures = row.filter(({ role }) => role === 'figure');
      const label = (text: string): SheetCell => ({ text, role: 'rowHead', rowSpan: 1, colSpan: 1 });
      const rowOfPart = (index: number): SheetCell[] => [
        label(
          [
            '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            '3.其他',
          ][index] ?? '',
        ),
        ...figures.map((cell, column) => ({
          ...cell,
          text: column === 0 ? (parts[index] ?? '') : index === 0 ? cell.text : '0',
        })),
      ];
      sheet?.rows.splice(
        at,
        1,
        [{ ...label('（六）其他处理'), rowSpan: 3 }, ...rowOfPart(0)],
        rowOfPart(1),
        rowOfPart(2),
      );
      const results = sheet?.rows.flat().find(({ text }) => text === '三、本年度办理结果');
      if (results) results.rowSpan += 2;
    },
  });
  return recognise(document).cells;
}

describe('a row that a report divides although its form does not', () => {
  it('is read as the sum of the printed rows, with a doubt that says so', () => {
    expect(readDivided(['2', '0', '1'])[NATURAL_PERSON]).toMatchObject({
      value: 3,
      printed: '2+0+1',
      basis: 'arithmetic',
      doubt: expect.stringContaining('分成 3 行印，按各行之和（2+0+1）读取'),
    });
  });

  it('stays unread where one of the rows cannot be read', () => {
    expect(readDivided(['2', '', '1'])[NATURAL_PERSON]?.value).toBeNull();
    expect(readDivided(['2', '见附件', '1'])[NATURAL_PERSON]?.value).toBeNull();
  });
});
