import { aReport } from '@zhaojian/report/testing';
import { carryOverLinks } from './carry-over-links.ts';

const year = (of: number, carriedOver: number, carriedForward: number) =>
  aReport({ year: of })
    .withAll({
      'applications.carriedOver.naturalPerson': carriedOver,
      'applications.carriedOver.total': carriedOver,
      'applications.carriedForward.naturalPerson': carriedForward,
      'applications.carriedForward.total': carriedForward,
    })
    .build();

describe('the carry-over chain', () => {
  it('links each year with the next, oldest first, across the change of the form', () => {
    const links = carryOverLinks([year(2021, 3, 5), year(2020, 1, 3), year(2022, 4, 0)]);
    expect(links.map(({ fromYear, toYear, total }) => [fromYear, toYear, total.forward, total.over])).toEqual(
      [
        [2020, 2021, 3, 3],
        [2021, 2022, 5, 4],
      ],
    );
    expect(links.map(({ total }) => total.holds)).toEqual([true, false]);
  });

  it('names the two ends as the form does and says which column differs', () => {
    const [link] = carryOverLinks([year(2021, 0, 5), year(2022, 4, 0)]);
    expect(link).toMatchObject({ forwardName: '结转下年度', overName: '上年结转' });
    expect(link?.columns.filter(({ holds }) => holds === false).map(({ name }) => name)).toEqual(['自然人']);
  });

  it('is broken where a year is missing', () => {
    expect(carryOverLinks([year(2020, 0, 0), year(2022, 0, 0)])).toEqual([]);
  });

  it('does not judge what is not known', () => {
    const unread = aReport({ year: 2022 }).with('applications.carriedOver.total', null).build();
    expect(carryOverLinks([year(2021, 0, 5), unread])[0]?.total.holds).toBeNull();
  });
});
