import { checkReport, emptyReport, formById, nextItem, nextStop, openItems } from '../index.ts';

describe('going from one to the next', () => {
  const report = emptyReport('示例市数据局', 2023);
  const open = openItems(report, checkReport(report));
  const ids = open.map(({ id }) => id);

  it('goes forward, back, and round', () => {
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
});
