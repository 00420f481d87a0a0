import { shownYears } from './shown-years.ts';

describe('the years a chart shows', () => {
  it('are seven up to the newest', () => {
    expect(shownYears(2027, 2026)).toEqual({ fromYear: 2021, toYear: 2027 });
  });
  it('do not begin before the first form', () => {
    expect(shownYears(2022, 2022)).toEqual({ fromYear: 2019, toYear: 2022 });
  });
  it('reach back to a chosen year and the one before it', () => {
    expect(shownYears(2030, 2021)).toEqual({ fromYear: 2020, toYear: 2030 });
  });
});
