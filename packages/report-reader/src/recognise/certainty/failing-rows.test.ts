import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';

/** What is read of 未经复议直接起诉 from a table 四 printed as text with these figures. */
function doubtsWith(figures: string): (string | undefined)[] {
  const text = [
    '示例市数据局2023年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
    '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
    figures,
  ];
  const { cells } = recognise(readText(text.join('\n')));
  return ['upheld', 'rectified', 'otherResult', 'pending', 'total'].map(
    (column) => cells[`disputes.litigation.direct.${column}`]?.doubt,
  );
}

describe('a row whose figures go to its columns by their order', () => {
  it('is certain where all of it adds up', () => {
    expect(doubtsWith('0 0 5 0 5 14 0 5 24 43 0 13 25 0 38')).toEqual(Array(5).fill(undefined));
  });

  it('is doubtful where a part holds by coincidence and others fail: its figures may be one column off', () => {
    const oneOff = '38 0 0 5 0 5 14 0 5 24 43 0 13 25 0';
    expect(doubtsWith(oneOff)).toEqual(Array(5).fill(expect.stringContaining('可能整行错位')));
  });

  it('is doubtful in a grid too where a figure is lost and the others moved up', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      mangle: (sheets) => {
        const row = sheets.find(({ table }) => table === 'disputes')?.rows.at(-1) ?? [];
        const figures = ['0', '0', '9', '0', '9', '18', '1', '0', '0', '19', '0', '0', '0', '0', '0'];
        row.forEach((cell, index) => (cell.text = figures[index + 1] ?? ''));
      },
    });
    expect(recognise(document).cells['disputes.reconsideration.total']).toMatchObject({
      value: 18,
      doubt: expect.stringContaining('可能整行错位'),
    });
  });

  it('is certain in a grid where every figure is in a column of its own: the checks find what fails', () => {
    const document = printDocument(exampleReport(2023), {
      shape: 'grid',
      figure: (value, key) => (key === 'disputes.reconsideration.total' ? '99' : String(value)),
    });
    expect(recognise(document).cells['disputes.litigation.direct.total']).not.toHaveProperty('doubt');
  });
});
