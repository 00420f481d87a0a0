import { cellsOf, formById } from '../index.ts';
import { aReport } from '../testing/index.ts';
import { changesBetween, isUnchanged } from './changes-between.ts';

const [first, second] = cellsOf(formById('2021')).map((cell) => cell.key) as [string, string];
const sentences = (before: string, after: string) =>
  changesBetween(
    aReport().withNarrative('improvement', before).build(),
    aReport().withNarrative('improvement', after).build(),
  ).sentences.map((change) => [change.before, change.after]);

describe('what changed since the returned version', () => {
  it('names each figure with what it was and what it is', () => {
    const changes = changesBetween(
      aReport().with(first, 3).build(),
      aReport().with(first, 5).with(second, 1).build(),
    );
    expect(changes.cells.map(({ key, before, after }) => [key, before, after])).toEqual([
      [first, 3, 5],
      [second, 0, 1],
    ]);
    expect(changes.cells[0]?.name).not.toBe('');
  });

  it('keeps a figure that was not read apart from 0', () => {
    const changes = changesBetween(aReport().with(first, null).build(), aReport().with(first, 0).build());
    expect(changes.cells).toMatchObject([{ key: first, before: null, after: 0 }]);
  });

  it('sets a sentence against the one in its place, and names those that came or went', () => {
    expect(
      sentences(
        '一是宣传不够。二是公开不全。三是更新慢。',
        '一是宣传力度不够。二是公开不全。三是更新慢。四是人手少。',
      ),
    ).toEqual([
      ['一是宣传不够。', '一是宣传力度不够。'],
      [null, '四是人手少。'],
    ]);
    expect(sentences('一是宣传不够；二是公开不全。', '二是公开不全。')).toEqual([['一是宣传不够；', null]]);
  });

  it('says nothing of sentences that are only on other lines or have other spaces', () => {
    expect(sentences('一是宣传不够。二是公开 不全。', '一是宣传不够。\n\n二是公开不全。\n')).toEqual([]);
  });

  it('sets long texts without a common part against each other as a whole', () => {
    const many = (word: string) => Array.from({ length: 1200 }, (_, index) => `${word}${index}。`).join('');
    expect(sentences(many('甲'), many('乙'))).toEqual([[many('甲'), many('乙')]]);
  });

  it('says so when nothing changed: a report sent back as it was', () => {
    expect(isUnchanged(changesBetween(aReport().build(), aReport().build()))).toBe(true);
  });
});
