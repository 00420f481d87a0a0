import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, formOf, type CellKey, type Report } from '@zhaojian/report';
import type { DraftReport } from '../draft-report.ts';
import { exampleReport } from '../../fixtures/example-report.ts';
import { readText } from '../readers/text/read-text.ts';
import { recognise } from './recognise.ts';

const draftOf = (fixture: string): DraftReport =>
  recognise(readText(readFileSync(join(__dirname, '../../fixtures/documents', fixture), 'utf8')));

const keysWhere = (report: Report, test: (key: CellKey) => boolean): CellKey[] =>
  cellsOf(formOf(report))
    .map(({ key }) => key)
    .filter(test);

/** The cells whose value is not the example's, and the cells that are doubtful. */
function compare(fixture: string, year = 2023) {
  const draft = draftOf(fixture);
  const example = exampleReport(year);
  return {
    draft,
    different: keysWhere(example, (key) => draft.cells[key]?.value !== example.cells[key]?.value),
    unread: keysWhere(example, (key) => draft.cells[key]?.value === null),
    doubtful: keysWhere(
      example,
      (key) => draft.cells[key]?.value !== null && draft.cells[key]?.doubt !== undefined,
    ),
  };
}

describe('what published reports really look like', () => {
  it.each([
    'figures/rows-lost-leading-cell.txt',
    'tables-as-text/one-value-a-line.txt',
    'tables-as-text/bar-lines-between-values.txt',
    'tables-as-text/bar-behind-each-value.txt',
    'tables-as-text/crawler-rows-padded-with-bars.txt',
    'tables-as-text/whole-report-on-one-line.txt',
    'labels/labels-with-long-remarks.txt',
    'labels/traditional-characters.txt',
    'tables-as-text/crawler-cells-on-lines-padded.txt',
    'tables-as-text/crawler-rows-opened-by-bars.txt',
    'tables-as-text/markdown-one-table-a-row.md',
    'tables-as-text/merged-cells-repeated.md',
    'labels/labels-broken-over-lines.txt',
    'labels/labels-going-on-below.txt',
    'labels/labels-around-figures.txt',
    'labels/labels-misspelt-and-spaced.txt',
    'labels/remarks-beside-figures.txt',
    'sections/section-numbers-restart.txt',
    'sections/section-titles-of-their-own.txt',
    'sections/section-two-without-title.txt',
    'sections/section-five-without-title.txt',
    'sections/table-of-its-own-in-section-one.txt',
    'sections/report-pasted-twice.txt',
    'labels/dispute-heads-broken-by-character.txt',
    'eras/disputes-in-three-parts.txt',
    'sections/page-numbers-between-lines.txt',
  ])('%s reads like the good report, without a doubt', (fixture) => {
    const { draft, different, doubtful } = compare(fixture);
    expect({ different, doubtful }).toEqual({ different: [], doubtful: [] });
    expect(draft).toMatchObject({ agencyName: '示例市数据局', year: 2023, form: '2021' });
    expect(draft.narratives.overview.text).toContain('主动公开政府信息1136条');
    expect(draft.narratives.otherMatters.text).toBe('本年度没有收取信息处理费。');
  });

  it.each(['figures/procurement-in-ten-thousand-yuan-2020.txt', 'figures/change-in-words-2020.txt'])(
    '%s reads like the good report of 2020',
    (fixture) => {
      const { draft, different, doubtful } = compare(fixture, 2020);
      expect({ different, doubtful, form: draft.form }).toEqual({
        different: [],
        doubtful: [],
        form: '2019',
      });
    },
  );

  it.each([
    ['figures/slashes-and-dashes.txt', []],
    [
      'figures/blanks-for-zeros.txt',
      [
        'proactiveDisclosure.regulations.issued',
        'proactiveDisclosure.regulations.repealed',
        'proactiveDisclosure.regulations.inForce',
        'proactiveDisclosure.coerciveMeasures.decisions',
      ],
    ],
  ])(
    '%s: marks for 0 count as 0 and keep what was printed; in text a blank alone says less',
    (fixture, asked) => {
      const { draft, different, doubtful } = compare(fixture);
      expect(different).toEqual([]);
      const blank = draft.cells['applications.carriedForward.commercialEnterprise'];
      expect(blank).toMatchObject({ value: 0, basis: 'blank' });
      expect(blank?.printed).not.toBe('0');
      expect(doubtful).toEqual(asked);
    },
  );

  it('empty cells that a crawler wrote as bars count as 0 where the totals agree', () => {
    const { different, unread } = compare('tables-as-text/crawler-empty-cells-as-bars.txt');
    expect({ different, unread }).toEqual({ different: [], unread: [] });
  });

  it('empty cells that a crawler dropped: what the totals assign to a column is read and flagged, and nothing else', () => {
    const { draft, different, unread, doubtful } = compare('tables-as-text/crawler-empty-cells-dropped.txt');
    expect(different).toEqual(unread);
    expect(unread).toContain('applications.partiallyDisclosed.naturalPerson');
    expect(doubtful).toContain('applications.partiallyDisclosed.total');
    expect(draft.cells['applications.partiallyDisclosed.total']?.value).toBe(3);
  });

  it('keeps the remark beside a figure', () => {
    const { cells } = draftOf('labels/remarks-beside-figures.txt');
    expect(cells['proactiveDisclosure.normativeDocuments.issued']).toMatchObject({
      value: 3,
      printed: '3（其中修订1件）',
      remark: '其中修订1件',
    });
  });

  it('（六）其他处理 in one row of zeros: its three rows are 0', () => {
    const { draft, different, doubtful } = compare('labels/other-handling-in-one-row.txt');
    expect({ different, doubtful }).toEqual({ different: [], doubtful: [] });
    expect(draft.cells['applications.otherHandling.other.total']).toMatchObject({
      printed: '0',
      value: 0,
      basis: 'arithmetic',
      place: { kind: 'line' },
    });
  });

  it('（六）其他处理 in one row that is not 0: it counts as one figure, its parts are not known and not asked for', () => {
    const fixture = readFileSync(
      join(__dirname, '../../fixtures/documents/labels/other-handling-in-one-row.txt'),
      'utf8',
    );
    const text = fixture.replace(/(（六）其他处理\s+)0(.*)0(\s*)$/mu, '$12$22$3');
    const { cells, undivided } = recognise(readText(text));
    expect(undivided).toMatchObject({
      'applications.otherHandling.naturalPerson': { value: 2, printed: '2', place: { kind: 'line' } },
      'applications.otherHandling.total': { value: 2 },
    });
    const ofOtherHandling = Object.entries(cells).filter(([key]) => key.includes('.otherHandling.'));
    const unread = ofOtherHandling.filter(([, { value }]) => value === null);
    expect(unread).toHaveLength(6);
    expect(unread[0]).toEqual([
      'applications.otherHandling.supplementOverdue.naturalPerson',
      expect.objectContaining({
        basis: 'undivided',
        printed: '2',
        doubt: expect.stringContaining('没有分项'),
      }),
    ]);
  });

  it('（六）其他处理 in one row of which a figure is doubtful: its parts are asked for', () => {
    const fixture = readFileSync(
      join(__dirname, '../../fixtures/documents/labels/other-handling-in-one-row.txt'),
      'utf8',
    );
    const text = fixture.replace(/(（六）其他处理)\s+0.*$/mu, '$1\t2\t\t2');
    const { cells, undivided } = recognise(readText(text));
    expect(undivided).toBeUndefined();
    expect(cells['applications.otherHandling.other.naturalPerson']).toMatchObject({ basis: 'unread' });
  });

  it('2019 heads over figures of 2021 are flagged', () => {
    const { different, doubtful, draft } = compare('eras/heads-of-2019-over-2021.txt');
    expect(different).toEqual([]);
    expect(doubtful).toHaveLength(6);
    expect(draft.cells['proactiveDisclosure.normativeDocuments.issued']?.doubt).toContain('本年新制作数量');
  });

  it('2019 columns in a report of 2021: only the column that continues is taken, and its head says which', () => {
    const { different, doubtful } = compare('eras/columns-of-2019-in-2021.txt');
    expect({ different, doubtful }).toEqual({ different: [], doubtful: [] });
  });

  it('2019 columns that are half empty: a count of items is not taken for an amount or for decisions', () => {
    const { draft, unread } = compare('eras/columns-of-2019-half-filled-in-2023.txt');
    expect(unread).toEqual([
      'proactiveDisclosure.licences.decisions',
      'proactiveDisclosure.penalties.decisions',
      'proactiveDisclosure.coerciveMeasures.decisions',
      'proactiveDisclosure.fees.amount',
      ...unread.filter((key) => key.startsWith('applications')),
    ]);
    expect(draft.cells['proactiveDisclosure.fees.amount']?.doubt).toContain('表头里没有');
  });

  it('an amount in 元 where the form says 万元 is converted and flagged', () => {
    const { different, doubtful, draft } = compare('figures/fee-in-yuan.txt');
    expect(different).toEqual([]);
    expect(doubtful).toEqual(['proactiveDisclosure.fees.amount']);
    expect(draft.cells['proactiveDisclosure.fees.amount']?.printed).toBe('77302800');
  });

  it('a report pasted twice with different figures says so at the figure', () => {
    const { different, doubtful, draft } = compare('sections/report-pasted-twice-with-a-difference.txt');
    expect(different).toEqual([]);
    expect(doubtful).toEqual(['proactiveDisclosure.penalties.decisions']);
    expect(draft.cells['proactiveDisclosure.penalties.decisions']?.doubt).toContain('118');
  });

  it('a missing last cell: the figures that are there, flagged, and the missing one unread', () => {
    const { different, unread, doubtful } = compare('figures/last-cell-missing.txt');
    expect(unread).toEqual(['applications.carriedForward.total']);
    expect(different).toEqual(unread);
    expect(doubtful).toHaveLength(6);
  });

  it('a text that kept each line only once: what is certain is read, the rest is unread', () => {
    const { different, unread } = compare('tables-as-text/repeated-lines-dropped.txt');
    expect(different).toEqual(unread);
  });

  it('a report whose figures were lost is a report, every cell unread', () => {
    const { unread, draft } = compare('figures/figures-lost.txt');
    expect(unread).toHaveLength(200);
    expect(draft).toMatchObject({ agencyName: '示例市数据局', year: 2023 });
  });

  it.each(['\n', ' '])(
    'a row whose end is lost with the label of the next: its figures are doubtful (%j)',
    (parting) => {
      const lines = [
        '规章',
        '12',
        '3',
        // Lost here: 40, 行政规范性文件, 0, 8.
        '7',
        '第二十条第（五）项',
        '信息内容',
        '本年处理决定数量',
        '行政许可',
        '13',
      ];
      const text = [
        '示例市数据局2023年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        lines.join(parting),
      ];
      const { cells } = recognise(readText(text.join('\n')));
      expect(cells['proactiveDisclosure.regulations.inForce']).toMatchObject({
        value: 7,
        doubt: expect.stringContaining('这一行之后缺一行'),
      });
      expect(cells['proactiveDisclosure.licences.decisions']?.value).toBe(13);
    },
  );

  it.each(['\t4.\n5658', '\t4\n.5658', '  4.\n5658'])(
    'an amount broken at its point by a line (%j) is read whole',
    (amount) => {
      const text = [
        '示例市数据局2023年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        '第二十条第（八）项',
        '信息内容\t本年收费金额（单位：万元）',
        `行政事业性收费${amount}`,
        '三、收到和处理政府信息公开申请情况',
      ].join('\n');
      expect(recognise(readText(text)).cells['proactiveDisclosure.fees.amount']).toMatchObject({
        value: 4.5658,
        basis: 'label',
      });
    },
  );

  it('labels in one list and figures in another: put together where the 勾稽关系 of a whole table allow one way', () => {
    for (const fixture of [
      'labels/figures-apart-from-labels.txt',
      'labels/columns-of-figures-apart-from-labels.txt',
    ]) {
      const { different, doubtful } = compare(fixture);
      expect(different).toEqual([]);
      expect(doubtful).toEqual([]);
    }
  });

  it.each([
    ['no 勾稽关系 confirms an arrangement', '1 0 0 0 0 0 5 0 2 0 0 0 0 9', '都得不到勾稽关系确认'],
    ['both arrangements add up', '0 1 0 0 0 0 1 0 0 0 0 0 1 1', '逐行、逐列排列都符合勾稽关系'],
    ['a figure is missing', '1 0 0 0 0 0 1 0 2 0 0 0 2', '2 行标签应有 14 个数，印有 13 个'],
  ])(
    'labels in one list and figures in another where %s: the doubt says so, none is certain',
    (_, figures, why) => {
      const text = [
        '示例市数据局2023年政府信息公开工作年度报告',
        '三、收到和处理政府信息公开申请情况',
        '3.要求提供公开出版物',
        '4.无正当理由大量反复申请',
        ...figures.split(' '),
      ].join('\n');
      const { cells } = recognise(readText(text));
      expect(cells['applications.notProcessed.publishedMaterial.total']?.doubt).toContain(why);
      const certain = Object.values(cells).filter((cell) => cell.value !== null && cell.doubt === undefined);
      expect(certain).toEqual([]);
    },
  );
});

describe('the narrative of section 五', () => {
  it('is found under a title of its own, and split into problems and measures', () => {
    const { narratives, improvementItems } = draftOf('sections/section-titles-of-their-own.txt');
    expect(narratives.improvement.text).toBe('一是公开内容还不够全面。二是将加强业务培训。');
    expect(improvementItems.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['problem', '一是公开内容还不够全面。'],
      ['measure', '二是将加强业务培训。'],
    ]);
  });

  it('is found without a title, below table 四', () => {
    expect(draftOf('sections/section-five-without-title.txt').narratives.improvement.text).toBe(
      '一是公开内容还不够全面。二是将加强业务培训。',
    );
  });
});
