import { checkReport, countBySection, emptyReport, openItems, type Report } from '../index.ts';
import { aReport } from '../testing/index.ts';

const naturalPerson = (row: string): string => `applications.${row}.naturalPerson`;
const items = (report: Report, previous: Report | null = null) =>
  openItems(report, checkReport(report, previous));

/** 21 written as 12: the column's sum, its balance and the row's sum fail at once. */
const transposed = aReport()
  .withAll({
    [naturalPerson('newlyReceived')]: 21,
    'applications.newlyReceived.total': 21,
    [naturalPerson('disclosed')]: 12,
    'applications.disclosed.total': 21,
    [naturalPerson('outcomesTotal')]: 21,
    'applications.outcomesTotal.total': 21,
  })
  .build();

/** The report with these cells not read, for this reason. */
const unread = (report: Report, keys: readonly string[], doubt: string): Report => ({
  ...report,
  cells: {
    ...report.cells,
    ...Object.fromEntries(
      keys.map((key) => [key, { value: null, printed: null, basis: 'unread', doubt } as const]),
    ),
  },
});

describe('what is open, by consequence', () => {
  it('makes one item of findings that one suggested fix settles, opened at the cell to fix', () => {
    const [first, ...rest] = items(transposed);
    expect(first).toMatchObject({
      kind: 'error',
      section: 'applications',
      key: naturalPerson('disclosed'),
      suggestedFix: { from: 12, to: 21 },
    });
    expect(first?.findings.length).toBeGreaterThan(1);
    expect(first?.title).toBe(`予以公开 · 自然人 等 ${first?.findings.length} 项不符`);
    expect(first?.message).toBe('表三“自然人”列、表三“予以公开”行');
    expect(first?.suggestedFixMessage).toContain('由 12 改为 21');
    expect(rest).toEqual([]);
  });

  it('puts what cannot be submitted first, then errors, then doubts, then hints', () => {
    const built = aReport()
      .with('disputes.reconsideration.upheld', null)
      .with(naturalPerson('newlyReceived'), 3)
      .withNarrative('otherMatters', '无')
      .build();
    const report: Report = {
      ...built,
      cells: {
        ...built.cells,
        'proactiveDisclosure.licences.decisions': {
          value: 7,
          printed: '7',
          basis: 'position',
          doubt: '列数不清',
        },
      },
    };
    const kinds = items(report).map(({ kind }) => kind);
    expect(kinds[0]).toBe('unread');
    expect([...new Set(kinds)]).toEqual(['unread', 'error', 'doubt', 'warning']);
  });

  it('lists a table that is still empty as one item', () => {
    const open = items(emptyReport('示例市数据局', 2023));
    expect(open.map(({ section, alike }) => [section, alike?.length])).toEqual([
      ['proactiveDisclosure', 10],
      ['applications', 175],
      ['disputes', 15],
    ]);
  });

  it('offers an unread total with its sum, each on its own however many there are', () => {
    const rows = [
      'newlyReceived',
      'disclosed',
      'partiallyDisclosed',
      'withheld.stateSecret',
      'outcomesTotal',
    ];
    const columns = ['naturalPerson', 'commercialEnterprise'];
    const totals = rows.map((row) => `applications.${row}.total`);
    const outcomes = columns.map((column) => `applications.outcomesTotal.${column}`);
    const report = unread(
      aReport()
        .withAll({ [naturalPerson('disclosed')]: 7, [naturalPerson('outcomesTotal')]: 7 })
        .build(),
      [...totals, ...outcomes, 'disputes.reconsideration.total'],
      '总计没有填写，各项之和是 7',
    );
    const open = items(report);
    expect(open.filter(({ alike }) => alike)).toEqual([]);
    expect(open.find(({ key }) => key === 'applications.disclosed.total')).toMatchObject({
      message: '总计没有填写，各项之和是 7，请核对后填写。',
      sum: 7,
    });
    expect(open.find(({ key }) => key === 'disputes.reconsideration.total')).toMatchObject({ sum: 0 });
  });

  it('offers no sum where a part is unread too, or where row and column disagree', () => {
    const apart = aReport().with('applications.newlyReceived.commercialEnterprise', null).build();
    const [part, total] = items(unread(apart, ['applications.newlyReceived.total'], '没有找到'));
    expect(part?.sum).toBeUndefined();
    expect(total?.sum).toBeUndefined();
    const atOdds = aReport().with('applications.outcomesTotal.naturalPerson', 3).build();
    const [grand] = items(unread(atOdds, ['applications.outcomesTotal.total'], '没有找到'));
    expect(grand?.sum).toBeUndefined();
  });

  it('lists many cells as one item only where they are unread for the same reason, and says it', () => {
    const columns = ['naturalPerson', 'commercialEnterprise', 'researchInstitution'];
    const parts = ['supplementOverdue', 'feeOverdue', 'other'];
    const keys = parts.flatMap((part) =>
      columns.map((column) => `applications.otherHandling.${part}.${column}`),
    );
    const alike = unread(aReport().build(), keys, '原文只印了一行合计（0）');
    const [all] = items(alike);
    expect(all).toMatchObject({
      alike: keys,
      message: '原文只印了一行合计（0）。请逐格填写，没有发生的填 0。',
    });
    const apart = unread(alike, keys.slice(0, 1), '原文只印了一行合计（3）');
    const [first, second] = items(apart);
    expect(first).toMatchObject({
      key: keys[0],
      message: '原文只印了一行合计（3），请核对后填写。',
    });
    expect(second?.alike).toEqual(keys.slice(1));
  });

  it('lists many cells that are doubtful for the same reason as one item', () => {
    const report = aReport().build();
    const keys = Object.keys(report.cells).filter((key) => key.startsWith('disputes.'));
    const doubtful = (doubt: string) => (key: string) =>
      [key, { value: 0, printed: '0', basis: 'position', doubt }] as const;
    const [other = '', ...alike] = keys;
    const cells = Object.fromEntries([...alike.map(doubtful('各数可能错位')), doubtful('列数不清')(other)]);
    const open = items({ ...report, cells: { ...report.cells, ...cells } });
    expect(open.map(({ kind, key, message }) => [kind, key, message])).toEqual([
      ['doubt', other, '列数不清'],
      ['doubt', alike[0], '各数可能错位'],
    ]);
    expect(open[1]?.alike).toEqual(alike);
    expect(countBySection(open).get('disputes')?.count).toBe(keys.length);
  });

  it('puts what the round blocks before what may remain with a reason', () => {
    const report = aReport()
      .with(naturalPerson('newlyReceived'), 3)
      .withNarrative('improvement', '无')
      .withNarrative('otherMatters', '')
      .build();
    const open = openItems(report, checkReport(report), new Set(), ['NARRATIVE_EMPTY']);
    expect(open[0]).toMatchObject({ kind: 'blocking', section: 'improvement' });
    const lesser = open.filter(({ section }) => section === 'otherMatters');
    expect(lesser.map(({ kind }) => kind)).toEqual(['warning']);
    expect(open.filter(({ kind }) => kind === 'blocking')).toHaveLength(1);
  });

  it('finds the narrative a hint is about', () => {
    const report = aReport().withNarrative('improvement', '全年工作。').build();
    expect(items(report).map(({ section }) => section)).toContain('improvement');
  });

  it('is empty when nothing is wrong', () => {
    expect(items(aReport().build())).toEqual([]);
  });
});

describe('how many are open', () => {
  const open = items(emptyReport('示例市数据局', 2023));

  it('does not ask for totals that add themselves up', () => {
    const computed = new Set(['disputes.reconsideration.total']);
    const empty = emptyReport('示例市数据局', 2023);
    expect(countBySection(openItems(empty, [], computed)).get('disputes')?.count).toBe(14);
  });

  it('counts for each section', () => {
    expect(countBySection(open).get('applications')).toEqual({ count: 175, worst: 'unread' });
    expect(countBySection(open).get('overview')).toBeUndefined();
  });

  it('does not offer zeros where they cannot all be 0', () => {
    const row = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrganization'];
    const keys = ['newlyReceived', 'disclosed'].flatMap((of) =>
      row.map((applicant) => `applications.${of}.${applicant}`),
    );
    const empty = unread(aReport().build(), keys, '空白格');
    const summed = unread(aReport().with('applications.newlyReceived.total', 5).build(), keys, '空白格');
    expect(items(empty)[0]).toMatchObject({ alike: keys, mayBeZeros: true });
    expect(items(summed)[0]).toMatchObject({
      alike: keys,
      mayBeZeros: false,
      message: '空白格。请逐格填写。',
    });
  });
});
