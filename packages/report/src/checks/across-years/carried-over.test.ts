import { carriedOver, formById } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('what last year carried forward', () => {
  it('becomes 上年结转, column by column', () => {
    const previous = aReport({ year: 2022 })
      .withAll({
        'applications.carriedForward.naturalPerson': 3,
        'applications.carriedForward.commercialEnterprise': 1,
        'applications.carriedForward.total': 4,
      })
      .build();
    const figures = carriedOver(formById('2021'), previous);
    expect(Object.keys(figures)).toHaveLength(7);
    expect(figures['applications.carriedOver.naturalPerson']).toBe(3);
    expect(figures['applications.carriedOver.total']).toBe(4);
  });

  it('also crosses the change of the form', () => {
    const previous = aReport({ year: 2020 }).with('applications.carriedForward.total', 2).build();
    expect(carriedOver(formById('2021'), previous)['applications.carriedOver.total']).toBe(2);
  });

  it('is nothing without an accepted report of last year', () => {
    expect(carriedOver(formById('2021'), null)).toEqual({});
  });
});
