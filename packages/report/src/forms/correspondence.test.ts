import { continuedFigure, correspondence, formById } from '../index.ts';

const counterparts = (from: '2019' | '2021', key: string): readonly string[] | undefined =>
  correspondence(formById(from), formById(from === '2019' ? '2021' : '2019')).find(
    (entry) => entry.key === key,
  )?.counterparts;

describe('the correspondence between the eras', () => {
  it('continues decisions, 表三 and 表四', () => {
    expect(counterparts('2019', 'proactiveDisclosure.licences.decisions')).toEqual([
      'proactiveDisclosure.licences.decisions',
    ]);
    expect(counterparts('2019', 'applications.withheld.stateSecret.total')).toHaveLength(1);
    expect(counterparts('2021', 'disputes.reconsideration.total')).toHaveLength(1);
  });

  it('continues 其他处理 as the sum of its three rows', () => {
    expect(counterparts('2019', 'applications.otherHandling.total')).toEqual([
      'applications.otherHandling.supplementOverdue.total',
      'applications.otherHandling.feeOverdue.total',
      'applications.otherHandling.other.total',
    ]);
  });

  it('continues nothing else: items are not decisions and not money', () => {
    const continued = correspondence(formById('2019'), formById('2021')).filter(
      (entry) => entry.counterparts.length,
    );
    expect(continued).toHaveLength(3 + 161 + 15);
    expect(counterparts('2019', 'proactiveDisclosure.fees.previousItems')).toEqual([]);
    expect(counterparts('2019', 'proactiveDisclosure.normativeDocuments.newlyMade')).toEqual([]);
    expect(counterparts('2021', 'proactiveDisclosure.fees.amount')).toEqual([]);
    expect(counterparts('2021', 'applications.otherHandling.other.total')).toEqual([]);
  });

  it('reads a whole from its parts, and not at all when a part is unread', () => {
    const figures: Record<string, number | null> = {
      'applications.otherHandling.supplementOverdue.total': 2,
      'applications.otherHandling.feeOverdue.total': 0,
      'applications.otherHandling.other.total': 3,
    };
    const read = (key: string): number | null => figures[key] ?? null;
    expect(continuedFigure(read, formById('2021'), 'applications.otherHandling.total')).toBe(5);
    figures['applications.otherHandling.other.total'] = null;
    expect(continuedFigure(read, formById('2021'), 'applications.otherHandling.total')).toBeNull();
  });
});
