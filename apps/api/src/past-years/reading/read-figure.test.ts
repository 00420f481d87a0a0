import { readFigure } from './read-figure.ts';

const why = (written: string, unit: Parameters<typeof readFigure>[1] = 'count'): string => {
  const figure = readFigure(written, unit);
  return figure.kind === 'wrong' ? figure.why : `read as ${JSON.stringify(figure)}`;
};

describe('a cell of a workbook of figures', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['5.00', 5],
    ['12件', 12],
    ['零', 0],
    ['3985758', 3_985_758],
  ])('that says “%s” is the count %d', (written, value) => {
    expect(readFigure(written, 'count')).toEqual({ kind: 'number', value });
  });

  it.each(['', '  ', '/', '—', '－', '无'])('that says “%s” says nothing', (written) => {
    expect(readFigure(written, 'count')).toEqual({ kind: 'blank' });
  });

  it.each([
    ['1.39E+10', '科学计数'],
    ['１．３９Ｅ＋１０', '科学计数'],
    ['1e5', '科学计数'],
    ['=SUM(E7:J7)', '没有算出结果的公式'],
    ['＝E7', '没有算出结果的公式'],
    ['#REF!', '公式出错（#REF!）'],
    ['#DIV/0!', '公式出错（#DIV/0!）'],
    ['十二', '写的是“十二”，不是一个数字'],
    ['约12', '写的是“约12”，不是一个数字'],
    ['22（其中修订16件）', '不是一个数字'],
    ['12 13', '不是一个数字'],
    ['12①', '不是一个数字'],
    ['123\n456', '不是一个数字'],
    ['持平', '不是一个数字'],
    ['增加5', '写的是“增加5”，不是一个数字'],
    ['减少5件', '写的是“减少5件”，不是一个数字'],
    ['-3', '是 -3，不应为负数'],
    ['－３', '不应为负数'],
    ['1.5', '是 1.5，应为整数'],
    ['2000000000000', '大得不合常理'],
    ['5元', '单位是件'],
  ])('that says “%s” is no count: %s', (written, words) => {
    expect(why(written)).toContain(words);
  });

  it.each([
    ['59237.2449', 59_237.2449],
    ['12.50000', 12.5],
    ['4068.208万元', 4068.208],
  ])('that says “%s” is money in ten thousands', (written, value) => {
    expect(readFigure(written, 'tenThousandYuan')).toEqual({ kind: 'number', value });
  });

  it.each([
    ['251000元', '这一列的单位是万元'],
    ['1.2亿元', '这一列的单位是万元'],
    ['0.12345', '小数超过 4 位'],
    ['0.0000001', '小数超过 4 位'],
    ['0.00000015', '小数超过 4 位'],
    ['-0.5', '不应为负数'],
  ])('that says “%s” is no money in ten thousands: %s', (written, words) => {
    expect(why(written, 'tenThousandYuan')).toContain(words);
  });

  it.each([
    ['-3', -3],
    ['减少3', -3],
    ['持平', 0],
    ['增3减1', 2],
  ])('may say in words how a number of items changed: %s', (written, value) => {
    expect(readFigure(written, 'change')).toEqual({ kind: 'number', value });
  });

  it('that says only that something changed has to say by how much', () => {
    expect(why('略有增加', 'change')).toContain('不是一个数字');
  });

  it('is quoted as far as anybody wants to read it', () => {
    expect(why('长'.repeat(200))).toContain(`“${'长'.repeat(30)}…”`);
  });
});
