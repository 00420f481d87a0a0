import type { DifferenceReason, Reconciliation } from '@zhaojian/contract';
import { byTable, comparedCells, isDifferent } from './compared-cells.ts';
import { cellReasonText } from './reason-words.ts';

const received = 'applications.newlyReceived.total';
const fees = 'proactiveDisclosure.fees.amount';

const because = (
  kind: DifferenceReason['kind'],
  agencyName: string,
  figures: Record<string, number> | null,
): DifferenceReason => ({ kind, agencyId: `id of ${agencyName}`, agencyName, otherName: null, figures });

const aReconciliation = (known: Partial<Reconciliation>): Reconciliation => ({
  agencyId: 'id',
  agencyName: '示例区人民政府',
  year: 2024,
  form: '2021',
  coversArea: true,
  published: { [received]: 75, [fees]: 0.3 },
  publishedAsOf: '2026-03-05',
  summed: { [received]: 60, [fees]: 0.1 + 0.2 },
  reports: { added: 9, expected: 10 },
  reasons: [],
  reasonsLeft: 0,
  ...known,
});
const cellOf = (reconciliation: Reconciliation, key: string) =>
  comparedCells(reconciliation).find((cell) => cell.key === key);

describe('the cells of a published report beside the sum', () => {
  it('differ by what was published less what adds up; money is exact', () => {
    const reconciliation = aReconciliation({});
    expect(cellOf(reconciliation, received)).toMatchObject({ published: 75, summed: 60, difference: 15 });
    expect(cellOf(reconciliation, fees)?.difference).toBe(0);
  });

  it('are none while nothing is published', () => {
    expect(comparedCells(aReconciliation({ published: null }))).toEqual([]);
  });

  it('name first those that alone would explain the difference', () => {
    const reasons = [
      because('notHandedIn', '示例区一局', { [received]: 40 }),
      because('notHandedIn', '示例区二局', { [received]: 15 }),
    ];
    expect(
      cellOf(aReconciliation({ reasons }), received)?.reasons.map(({ reason, isAllOfIt }) => [
        reason.agencyName,
        isAllOfIt,
      ]),
    ).toEqual([
      ['示例区二局', true],
      ['示例区一局', false],
    ]);
  });

  it('may be explained by any report that is not there, whatever it said last year', () => {
    const reasons = [
      because('notHandedIn', '示例区新局', null),
      because('notAccepted', '示例区一局', {}),
      because('excluded', '示例区二局', { [received]: 4, [fees]: 2 }),
    ];
    expect(
      cellOf(aReconciliation({ reasons }), received)?.reasons.map((found) => [
        found.reason.agencyName,
        cellReasonText(found),
      ]),
    ).toEqual([
      ['示例区二局', '本年度免报，上年 4'],
      ['示例区新局', '未报送，上年无数可比'],
      ['示例区一局', '未审核通过，上年 0'],
    ]);
    const tooMany = aReconciliation({ reasons, summed: { [received]: 90 } });
    expect(cellOf(tooMany, received)?.reasons).toEqual([]);
  });

  it('are not explained by what would only make the difference larger', () => {
    const reasons = [because('countedTwice', '示例镇', { [received]: -30 })];
    expect(cellOf(aReconciliation({ reasons }), received)?.reasons).toEqual([]);
  });

  it('are under the tables of the form; a cell that was not published is different too', () => {
    const different = comparedCells(aReconciliation({})).filter(isDifferent);
    expect(different).toHaveLength(199);
    expect(byTable('2021', different).map(({ title, cells }) => [title.slice(0, 2), cells.length])).toEqual([
      ['二、', 9],
      ['三、', 175],
      ['四、', 15],
    ]);
  });
});
