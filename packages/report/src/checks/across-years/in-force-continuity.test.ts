import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('documents in force follow from last year’s', () => {
  const inForce = 'proactiveDisclosure.normativeDocuments.inForce';

  it('or are found, as a warning', () => {
    const previous = aReport({ year: 2022 }).with(inForce, 7).build();
    expect(checkReport(aReport().with(inForce, 5).build(), previous)).toMatchObject([
      {
        check: 'IN_FORCE_CONTINUITY',
        severity: 'warning',
        about: 'normativeDocuments',
        expected: 7,
        found: 5,
      },
    ]);
    const repealed = aReport().withAll({
      [inForce]: 5,
      'proactiveDisclosure.normativeDocuments.repealed': 2,
    });
    expect(checkReport(repealed.build(), previous)).toEqual([]);
  });

  it('but not across the change of 2021, where the words mean something else', () => {
    const report = aReport({ year: 2021 }).with(inForce, 5).build();
    expect(checkReport(report, aReport({ year: 2020 }).build())).toEqual([]);
  });
});
