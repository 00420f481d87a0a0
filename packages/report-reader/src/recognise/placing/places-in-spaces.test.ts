import { cellsOf, formOf } from '@zhaojian/report';
import { BLANK_HABITS } from '../../../fixtures/blank-habits.ts';
import { reportFrom } from '../../../fixtures/arbitrary-report.ts';
import { printDocument, type Shape } from '../../../fixtures/print-document.ts';
import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';

/** What is read, and what of it is doubtful, of table three with no zero written. */
function readWithoutZeros(shape: Shape, seed: number) {
  const report = reportFrom(seed, 2023);
  const draft = recognise(
    printDocument(report, { shape, mangle: (sheets) => BLANK_HABITS['zeros']?.(sheets, report) }),
  );
  const cells = cellsOf(formOf(report)).filter(({ table }) => table === 'applications');
  const read = cells.filter(({ key }) => draft.cells[key]?.value !== null);
  return {
    read: read.length,
    wrong: read.filter(({ key }) => draft.cells[key]?.value !== report.cells[key]?.value).length,
    doubtful: read.filter(({ key }) => draft.cells[key]?.doubt !== undefined).length,
  };
}

describe('the places that spaces leave empty', () => {
  it.each(['spaces', 'columns'] as const)('are blanks: %s', (shape) => {
    const { read, wrong, doubtful } = readWithoutZeros(shape, 1);
    expect({ wrong, doubtful }).toEqual({ wrong: 0, doubtful: 0 });
    expect(read).toBeGreaterThan(150);
  });

  it('are not known where the spaces say no number of places and figures stand below no others', () => {
    const { cells } = recognise(
      readText(
        [
          '示例市示例局2023年政府信息公开工作年度报告',
          '三、收到和处理政府信息公开申请情况',
          '一、本年新收政府信息公开申请数量  3   1     4',
          '二、上年结转政府信息公开申请数量 1  1',
          '（七）总计    3 1   4',
          '四、结转下年度继续办理    1     1',
        ].join('\n'),
      ),
    );
    const certain = Object.values(cells).filter(({ value, doubt }) => value !== null && doubt === undefined);
    expect(certain).toEqual([]);
  });
});
