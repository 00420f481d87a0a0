import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, formById, unreadKeys, type Report } from '@zhaojian/report';
import { exampleReport } from '../../fixtures/example-report.ts';
import { printSheets } from '../../fixtures/printing/printed-tables.ts';
import type { TextBlock } from '../neutral-document.ts';
import { readText } from '../readers/text/read-text.ts';
import { recognise } from './recognise.ts';

const REPORT = `示例市数据局 2023 年政府信息公开工作年度报告

本报告数据统计期限为 2023 年 1 月 1 日至 2023 年 12 月 31 日。

一、总体情况

2023 年，示例市数据局主动公开信息 12 条。

二、主动公开政府信息情况

第二十条第（一）项\t\t\t
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t3\t1\t22（其中修订16件）
第二十条第（五）项\t\t\t
信息内容\t本年处理决定数量\t\t
行政许可\t1,234\t\t
第二十条第（六）项\t\t\t
信息内容\t本年处理决定数量\t\t
行政处罚\t０\t\t
行政强制\t/\t\t
第二十条第（八）项\t\t\t
信息内容\t本年收费金额（单位：万元）\t\t
行政事业性收费\t59237.2449\t\t
`;

describe('recognising a report', () => {
  it('refuses a text without any of the tables', () => {
    expect(() => recognise(readText('关于召开会议的通知\n请各单位参加。'))).toThrow(
      expect.objectContaining({ code: 'NOT_A_REPORT' }),
    );
  });

  it('reads the tables of sections in another order, each in its section', () => {
    const text = readFileSync(
      join(__dirname, '../../fixtures/documents/figures/rows-lost-leading-cell.txt'),
      'utf8',
    );
    const [head = '', ...sections] = text.split(/\n(?=[一二三四五六]、[^\t\n]*\n\n)/u);
    const [overview, disclosure, applications, disputes, ...rest] = sections;
    const draft = recognise(
      readText([head, overview, disputes, applications, disclosure, ...rest].join('\n')),
    );
    const inOrder = recognise(readText(text));
    expect(sections).toHaveLength(6);
    expect(Object.values(inOrder.cells).map(({ value, doubt }) => [value, doubt])).toEqual(
      Object.values(draft.cells).map(({ value, doubt }) => [value, doubt]),
    );
  });

  it('refuses a report of a year before the form existed', () => {
    const before = REPORT.replaceAll('2023', '2018');
    expect(() => recognise(readText(before))).toThrow(expect.objectContaining({ code: 'YEAR_BEFORE_FORM' }));
  });

  it('reads figures with separators, remarks and decimals, and lists what is not there as unread', () => {
    const draft = recognise(readText(REPORT));
    expect(draft).toMatchObject({ agencyName: '示例市数据局', year: 2023, form: '2021' });
    expect(draft.cells['proactiveDisclosure.normativeDocuments.inForce']).toMatchObject({
      value: 22,
      printed: '22（其中修订16件）',
      remark: '其中修订16件',
      basis: 'label',
    });
    expect(draft.cells['proactiveDisclosure.licences.decisions']?.value).toBe(1234);
    expect(draft.cells['proactiveDisclosure.fees.amount']?.value).toBe(59237.2449);
    expect(draft.cells['proactiveDisclosure.coerciveMeasures.decisions']).toMatchObject({
      value: 0,
      printed: '/',
      basis: 'blank',
    });
    const notThere = cellsOf(formById('2021')).filter(({ table }) => table !== 'proactiveDisclosure');
    expect(unreadKeys(draft as Report)).toEqual(notThere.map(({ key }) => key));
  });

  it('takes the zeros of a row without labels apart that are printed as one', () => {
    const heads = '结果维持结果纠正其他结果尚未审结总计';
    const table = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议行政诉讼',
      `${heads}未经复议直接起诉复议后起诉`,
    ];
    const { cells } = recognise(readText([REPORT, ...table, heads + heads, '0'.repeat(15)].join('\n')));
    expect(cells['disputes.reconsideration.upheld']?.value).toBe(0);
    expect(cells['disputes.litigation.afterReconsideration.total']?.value).toBe(0);
  });

  it('trusts no figure of a row in which one begins with a 0: digits of two rows may have run together', () => {
    const totalOf = (...figures: string[]) => {
      const row = ['一、本年新收政府信息公开申请数量', ...figures].join('\t');
      const { cells } = recognise(readText([REPORT, '三、收到和处理政府信息公开申请情况', row].join('\n')));
      return cells['applications.newlyReceived.total'];
    };
    const together = totalOf('08', '03', '00', '00', '00', '311', '322');
    expect(together).toMatchObject({ value: 322, doubt: expect.stringContaining('“08”') });
    expect(totalOf('０８', '3', '0', '0', '0', '311', '322')?.doubt).toContain('“０８”');
    expect(totalOf('0¹', '3', '0', '0', '0', '319', '322')?.doubt ?? '').not.toContain('连在了一起');
  });

  it('knows the unit of money in a head whose letters are apart', () => {
    const { cells } = recognise(readText(REPORT.replace('单位：万元', ' 单 位 ： 万 元 ')));
    expect(cells['proactiveDisclosure.fees.amount']).toMatchObject({ value: 59237.2449 });
    expect(cells['proactiveDisclosure.fees.amount']).not.toHaveProperty('doubt');
  });

  it('takes no name of a sheet for a part of the text above it', () => {
    const cell = (sheet: string, text: string): TextBlock => ({
      type: 'text',
      text,
      location: { kind: 'sheet', sheet, cell: 'A1' },
    });
    const blocks = readText(REPORT).blocks;
    const draft = recognise({
      kind: 'xlsx',
      blocks: [
        ...blocks,
        cell('五', '五'),
        cell('五', '五、存在的主要问题及改进情况'),
        cell('五', '公开不够及时。'),
        cell('六', '六'),
        cell('六', '六、其他需要报告的事项'),
      ],
      rendering: { kind: 'sheets', sheets: [] },
    });
    expect(draft.narratives.improvement.text).toBe('公开不够及时。');
  });

  it('takes a text for a report too where labels and figures are glued together: every cell is unread and says why', () => {
    const text = printSheets(exampleReport(2023))
      .flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell.text)))
      .join('');
    const draft = recognise(
      readText(`示例市数据局2023年政府信息公开工作年度报告\n一、总体情况\n本局按目录更新信息。${text}`),
    );
    expect(draft).toMatchObject({ agencyName: '示例市数据局', year: 2023 });
    for (const cell of Object.values(draft.cells))
      expect(cell).toMatchObject({ value: null, doubt: expect.stringContaining('连在一起') });
  });
});
