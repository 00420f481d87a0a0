import { cellsOf, formById } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { changesBetween, isUnchanged } from './changes-between-versions.ts';

const [first, second] = cellsOf(formById('2021')).map((cell) => cell.key) as [string, string];

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

  it('names the sections whose text differs, not those that only gained a blank line', () => {
    const before = aReport().withNarrative('overview', '一年来。').withNarrative('improvement', '不足。');
    const after = before.withNarrative('overview', '一年来。\n').withNarrative('improvement', '不足已改。');
    expect(changesBetween(before.build(), after.build()).narratives.map(({ id }) => id)).toEqual([
      'improvement',
    ]);
  });

  it('says so when nothing changed: a report sent back as it was', () => {
    expect(isUnchanged(changesBetween(aReport().build(), aReport().build()))).toBe(true);
  });
});
