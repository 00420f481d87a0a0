import type { CellKey } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { BLANK_HABITS } from '../../../fixtures/printing/blank-habits.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
import { recognise } from '../recognise.ts';

const ABOVE: CellKey = 'applications.withheld.deliberative.commercialEnterprise';
const BELOW: CellKey = 'applications.withheld.administrativeInquiry.commercialEnterprise';

/** What is read of the rows above and below 7.属于行政执法案卷, both left blank, where that row prints this total. */
function readBeside(total: string) {
  const report = exampleReport(2023);
  const { cells } = recognise(
    printDocument(report, {
      shape: 'columns',
      mangle: (sheets) => {
        BLANK_HABITS['zeros']?.(sheets, report);
        for (const cell of sheets.flatMap(({ rows }) => rows.flat()))
          if (cell.key === 'applications.withheld.enforcementFile.total') cell.text = total;
      },
    }),
  );
  return [cells[ABOVE], cells[BELOW]];
}

describe('a row left blank from end to end', () => {
  it('is doubtful beside a row that does not add up: the figures of both may be printed as one', () => {
    const printedAsOne = { value: 0, doubt: expect.stringContaining('两行的数印在了一起') };
    expect(readBeside('5')).toEqual([
      expect.objectContaining(printedAsOne),
      expect.objectContaining(printedAsOne),
    ]);
  });

  it('is zeros beside a row that adds up', () => {
    const zero = { value: 0, printed: '' };
    expect(readBeside('2')).toEqual([expect.objectContaining(zero), expect.objectContaining(zero)]);
    expect(readBeside('2').map((cell) => cell?.doubt)).toEqual([undefined, undefined]);
  });
});
