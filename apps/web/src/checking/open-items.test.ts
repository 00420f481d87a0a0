import { checkReport, emptyReport, formById, type Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { countBySection, nextItem, nextStop, openItems } from './open-items.ts';

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

describe('what is open, by consequence', () => {
  it('makes one item of findings that one mend settles, opened at the cell to mend', () => {
    const [first, ...rest] = items(transposed);
    expect(first).toMatchObject({
      kind: 'error',
      section: 'applications',
      key: naturalPerson('disclosed'),
      mend: { from: 12, to: 21 },
    });
    expect(first?.findings.length).toBeGreaterThan(1);
    expect(rest).toEqual([]);
  });

  it('puts what cannot be submitted first, then errors, then doubts, then hints', () => {
    const built = aReport()
      .with('disputes.reconsideration.upheld', null)
      .with(naturalPerson('newlyReceived'), 3)
      .withNarrative('overview', '全年收到申请 3 件。')
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
    expect(open.map(({ section, blanks }) => [section, blanks?.length])).toEqual([
      ['proactiveDisclosure', 10],
      ['applications', 175],
      ['disputes', 15],
    ]);
  });

  it('finds the narrative a hint is about', () => {
    const report = aReport().withNarrative('overview', '全年工作。').build();
    expect(items(report).map(({ section }) => section)).toContain('improvement');
  });

  it('is empty when nothing is wrong', () => {
    expect(items(aReport().build())).toEqual([]);
  });
});

describe('going from one to the next', () => {
  const open = items(emptyReport('示例市数据局', 2023));
  const ids = open.map(({ id }) => id);

  it('goes on, back, and round', () => {
    expect(nextItem(open, null, 1)?.id).toBe(ids[0]);
    expect(nextItem(open, ids[0] ?? null, 1)?.id).toBe(ids[1]);
    expect(nextItem(open, ids[0] ?? null, -1)?.id).toBe(ids[2]);
    expect(nextItem(open, ids[2] ?? null, 1)?.id).toBe(ids[0]);
    expect(nextItem([], null, 1)).toBeNull();
  });

  it('leads from an empty cell to the next empty one, and from the last to the next item', () => {
    const form = formById('2021');
    const from = (cell: string, step: 1 | -1 = 1) => nextStop(form, open, { id: null, cell }, step)?.key;
    expect(from('disputes.reconsideration.upheld')).toBe('disputes.reconsideration.rectified');
    expect(from('disputes.reconsideration.rectified', -1)).toBe('disputes.reconsideration.upheld');
    expect(from('proactiveDisclosure.fees.amount')).toBe(open[1]?.key);
  });

  it('does not ask for totals that add themselves up', () => {
    const computed = new Set(['disputes.reconsideration.total']);
    const empty = emptyReport('示例市数据局', 2023);
    expect(countBySection(openItems(empty, [], computed)).get('disputes')?.count).toBe(14);
  });

  it('counts for each section', () => {
    expect(countBySection(open).get('applications')).toEqual({ count: 175, worst: 'unread' });
    expect(countBySection(open).get('overview')).toBeUndefined();
  });
});
