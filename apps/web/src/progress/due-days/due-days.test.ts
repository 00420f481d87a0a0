import { NO_OWN_DAYS } from '@zhaojian/contract';
import { dueDays, kindNames } from './due-days.ts';

const january = '2026-01-31';
const round = {
  submitOn: january,
  publishOn: '2026-02-02',
  byKind: {
    ...NO_OWN_DAYS,
    government: { submitOn: '2026-03-31', publishOn: null },
    township: { submitOn: '2026-02-20', publishOn: null },
  },
};

describe('the due days of a round', () => {
  it('come in order, kinds with the same day together', () => {
    const days = dueDays(round);
    expect(days.map((due) => due.day)).toEqual([january, '2026-02-20', '2026-03-31']);
    expect(kindNames(days[0]?.kinds ?? [])).toBe('政府部门、开发区管委会、事业单位');
  });

  it('are those of publishing too, where there are any', () => {
    expect(dueDays(round, 'publishOn').map(({ day, kinds }) => [day, kindNames(kinds)])).toEqual([
      ['2026-02-02', '各类机构'],
    ]);
    expect(dueDays({ ...round, publishOn: null }, 'publishOn')).toEqual([]);
  });
});
