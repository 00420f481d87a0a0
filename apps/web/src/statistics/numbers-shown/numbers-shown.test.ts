import { aChild, aYear } from '../testing/figures-for-tests.ts';
import { childBy, yearBy } from './numbers-shown.ts';

const key = 'applications.newlyReceived.total';
const covering = { coversArea: true, published: { [key]: 75 } };

describe('figures by what was published', () => {
  it('are those of the government’s own report, which is the whole', () => {
    const year = { ...aYear(2024, { [key]: 60 }, { accepted: 30 }), ...covering };
    expect(yearBy('published', year)).toMatchObject({
      figures: { [key]: 75 },
      reporting: { expected: 41, accepted: 41 },
    });
    expect(yearBy('summed', year)).toBe(year);
  });

  it('are none while its report is not accepted, however much adds up', () => {
    const year = yearBy('published', { ...aYear(2024, { [key]: 60 }), coversArea: true, published: null });
    expect([year.figures, year.reporting.accepted]).toEqual([{}, 0]);
    const child = childBy('published', { ...aChild('示例区', { [key]: 60 }), coversArea: true });
    expect(child.figures).toEqual({});
  });

  it('are an agency’s own report where it covers no area', () => {
    const year = aYear(2024, { [key]: 60 });
    expect(yearBy('published', year)).toBe(year);
  });
});
