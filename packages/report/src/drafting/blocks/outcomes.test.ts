import { aBasis } from '../testing/a-basis.ts';
import { outcomes } from './outcomes.ts';

const figures = {
  'applications.disclosed.total': 5,
  'applications.partiallyDisclosed.total': 1,
  'applications.outcomesTotal.total': 8,
};

describe('the outcomes in a draft', () => {
  it('are told with the share that ended in disclosure', () => {
    const said = outcomes.write(aBasis(figures)).map(({ text }) => text);
    expect(said[0]).toContain('予以公开5件，部分公开1件');
    expect(said[1]).toBe('予以公开和部分公开占办结总数的75.0%。');
  });

  it('count what is printed as one row with its parts', () => {
    const [said] = outcomes.write(aBasis({ ...figures, 'applications.otherHandling.total': 2 }));
    expect(said?.text).toContain('其他处理2件');
  });

  it('have no share where nothing was concluded', () => {
    expect(outcomes.write(aBasis())).toHaveLength(1);
  });
});
