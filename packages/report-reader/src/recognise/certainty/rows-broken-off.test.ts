import { readHtml } from '../../readers/html/read-html.ts';
import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';

/** What is read of 行政复议 from a table 四 printed as text, as from a PDF, with these lines of figures. */
function reconsiderationOf(...figures: string[]) {
  const text = [
    '示例市数据局2023年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 行政诉讼',
    '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
    '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
    ...figures,
    '五、存在的主要问题及改进情况',
    '公开内容不够全面。',
  ];
  return recognise(readText(text.join('\n'))).cells['disputes.reconsideration.upheld'];
}

const ROW = '32 0 0 0 32 61 0 0 0 61 78 0 0 0 78';

describe('a row of figures whose last digits a narrow cell broke off', () => {
  it('is doubtful where the digits are on the next line, although what is left of it adds up', () => {
    expect(reconsiderationOf(ROW, '3 3 7 7 6 6')).toMatchObject({
      value: 32,
      doubt: expect.stringContaining('3 3 7 7 6 6'),
    });
  });

  it('is certain where nothing follows, or only a page number does', () => {
    expect(reconsiderationOf(ROW)).not.toHaveProperty('doubt');
    expect(reconsiderationOf(ROW, '4')).not.toHaveProperty('doubt');
    expect(reconsiderationOf(ROW, 'Page 3 - 示例局年度报告')).not.toHaveProperty('doubt');
  });

  it('is doubtful where numbers apart by spaces were taken for a row, and the next ones are left over', () => {
    const text = [
      '二、主动公开政府信息情况',
      '规章',
      '3 107 472',
      '42',
      '477 391',
      '行政规范性文件',
      '2',
      '0',
      '9',
    ];
    const { cells } = recognise(readText(['示例市数据局2023年政府信息公开工作年度报告', ...text].join('\n')));
    expect(cells['proactiveDisclosure.regulations.issued']?.doubt).toContain('42');
    expect(cells['proactiveDisclosure.normativeDocuments.inForce']).toMatchObject({ value: 9 });
  });

  it('is doubtful where the row has one figure only', () => {
    const text = ['二、主动公开政府信息情况', '规章\t0\t0\t0', '行政许可\t48\t', '32'];
    const { cells } = recognise(readText(['示例市数据局2023年政府信息公开工作年度报告', ...text].join('\n')));
    expect(cells['proactiveDisclosure.licences.decisions']?.doubt).toContain('32');
    expect(cells['proactiveDisclosure.regulations.inForce']).not.toHaveProperty('doubt');
  });

  it('is doubtful where words are beside the digits that may end its label, but for a whole row', () => {
    const doubtWith = (...lines: string[]) => {
      const text = ['示例市数据局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines];
      return recognise(readText(text.join('\n'))).cells['proactiveDisclosure.regulations.issued']?.doubt;
    };
    expect(doubtWith('规章\t1553\t3\t9', '（设区的市）\t6\t')).toContain('6');
    expect(doubtWith('规章\t1553\t3\t9', '党内法规\t6\t1\t2')).toBeUndefined();
  });

  it('is doubtful in a grid where the digits are in a row of their own below the same columns', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const heads = row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数');
    const doubtWith = (below: string) =>
      recognise(
        readHtml(
          `<h1>示例市数据局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>
           <table>${heads}${row('规章', '1553', '3', '9')}${below}</table>`,
        ),
      ).cells['proactiveDisclosure.regulations.issued']?.doubt;
    expect(doubtWith(row('', '6', '', ''))).toContain('6');
    expect(doubtWith(row('', '', '', ''))).toBeUndefined();
  });
});
