import { labelledSets } from '../../../section-five/labelled-texts.ts';
import { scoreItems } from '../../../section-five/score-items.ts';
import { splitImprovementItems } from './split-improvement-items.ts';

/** What `npm run items` prints, held so that a change of words for one text is seen to cost others. */
const FLOORS = { found: 0.91, kind: 0.97, category: 0.88, tied: 0.83 };

describe('texts of section 五 labelled by hand', () => {
  const score = scoreItems(
    labelledSets([]).flatMap(({ texts }) => texts),
    splitImprovementItems,
  );

  it('have their items found', () =>
    expect((2 * score.matched) / (score.labelled + score.found)).toBeGreaterThanOrEqual(FLOORS.found));

  it('have them known as lacking, promised or done', () =>
    expect(score.kinds / score.matched).toBeGreaterThanOrEqual(FLOORS.kind));

  it('have them sorted by what they are about', () =>
    expect(score.categories / score.matched).toBeGreaterThanOrEqual(FLOORS.category));

  it('have what is done tied to what was lacking', () =>
    expect(score.tied / score.ties).toBeGreaterThanOrEqual(FLOORS.tied));
});
