import { score } from '../../../sentences/try-sentences.ts';
import { formById } from '../../index.ts';
import { statedFigures } from './stated-figures.ts';

const stated = (text: string, around = text) =>
  statedFigures({ section: 'overview', text, around, before: '' }, formById('2021'), 2023).map(
    ({ topics, stated: number }) => [topics.map(({ id }) => id).join('+'), number],
  );

describe('a number in a sentence', () => {
  it('is of what is named right before it in its clause, or else right behind it', () => {
    expect(stated('行政复议4件，诉讼8件。')).toEqual([
      ['reconsideration', 4],
      ['litigation', 8],
    ]);
    expect(stated('申请中有6件属于重复申请而不予处理。')).toEqual([['notProcessed.duplicate', 6]]);
  });

  it('is of several together where they are joined', () => {
    expect(stated('申请中予以公开及部分公开26件。')).toEqual([['disclosed+partiallyDisclosed', 26]]);
  });

  it('is no figure of the tables where it is of another year, another thing or a part', () => {
    expect(stated('2022年共收到政府信息公开申请60件。')).toEqual([]);
    expect(stated('办理信息公开申请，出具答复书6份。')).toEqual([]);
    expect(stated('上半年收到政府信息公开申请60件。')).toEqual([]);
  });

  it('is none of each where the sentence says that there was none', () => {
    expect(stated('本年度无因公开政府信息而起的行政复议和行政诉讼。')).toEqual([
      ['reconsideration', 0],
      ['litigation', 0],
    ]);
    expect(stated('没有行政复议被纠正。')).toEqual([]);
  });

  it('is understood from the words around it where semicolons part the sentence', () => {
    expect(stated('部分公开17件；', '申请办理结果：予以公开61件；部分公开17件；')).toEqual([
      ['partiallyDisclosed', 17],
    ]);
  });
});

describe('some hundreds of sentences', () => {
  it('are told apart: hardly a false alarm, hardly a wrong figure missed', () => {
    const { sentences, precision, recall } = score();
    expect(sentences).toBeGreaterThanOrEqual(300);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});
