import { parseFigure } from './parse-figure.ts';

const value = (text: string): number | string => {
  const figure = parseFigure(text);
  return figure.kind === 'number' ? figure.value : figure.kind;
};

describe('a figure in a cell', () => {
  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['１２３', 123],
    ['1,234', 1234],
    ['1，234，567', 1234567],
    ['59237.2449', 59237.2449],
    ['59237.\n2449', 59237.2449],
    ['59237\n.2449', 59237.2449],
    ['零', 0],
    ['-5', -5],
    ['－5', -5],
    ['减5', -5],
    ['增3', 3],
    ['+3', 3],
    ['-0', 0],
  ])('%j is %d', (text, expected) => expect(value(text)).toBe(expected));

  it.each([
    ['12件', 12, null],
    ['3 项', 3, null],
    ['251000元', 251000, '元'],
    ['25.1万元', 25.1, '万元'],
    ['1.2亿元', 1.2, '亿元'],
    ['25.1（万元）', 25.1, '万元'],
  ])('%j keeps its unit of money', (text, number, money) =>
    expect(parseFigure(text)).toMatchObject({ kind: 'number', value: number, money }),
  );

  it.each([
    ['持平', 0],
    ['无增减', 0],
    ['没有变化', 0],
    ['0/0', 0],
    ['新增5', 5],
    ['取消2项', -2],
    ['增3减1', 2],
    ['+3/-1', 2],
    ['减', null],
    ['略有增加', null],
  ])('%j says how a figure changed: %j', (text, change) =>
    expect(parseFigure(text)).toEqual({ kind: 'change', value: change }),
  );

  it('takes the mark of a footnote for no digit', () => {
    expect(parseFigure('12①')).toMatchObject({ value: 12, remark: '①' });
    expect(parseFigure('12件¹')).toMatchObject({ value: 12, remark: '¹' });
    expect(parseFigure('22（其中修订16件）*')).toMatchObject({ value: 22, remark: '其中修订16件*' });
    expect(parseFigure('①')).toEqual({ kind: 'unreadable' });
    expect(parseFigure('1½')).toEqual({ kind: 'unreadable' });
  });

  it('keeps the words beside the number', () => {
    expect(parseFigure('22（其中修订16件）')).toMatchObject({ value: 22, remark: '其中修订16件' });
    expect(parseFigure('55(含自然失效29件)')).toMatchObject({ value: 55, remark: '含自然失效29件' });
    expect(parseFigure('22件，其中修订16件')).toMatchObject({ value: 22, remark: '其中修订16件' });
  });

  it.each([
    ['227\n50', 22750],
    ['3985 \n758', 3985758],
    ['398\n575\n8', 3985758],
  ])('%j may be one number that a narrow cell broke', (text, number) =>
    expect(parseFigure(text)).toMatchObject({ kind: 'number', value: number, isBroken: true }),
  );

  it.each(['', ' ', '\u3000', '\u00a0', '/', '／', '-', '—', '——', '－', '无', '○', '\\'])(
    '%j is a blank',
    (text) => expect(parseFigure(text).kind).toBe('blank'),
  );

  it.each([
    '规章',
    '1.属于国家秘密',
    '2、重复申请',
    '3,其他',
    '（七）总计',
    '0 0',
    '0\n0',
    '1 234',
    '12\n34',
    '000\n0',
    '105\n1234',
    '105\n12\n3',
    '1,23',
    '12/3',
    '约20',
    '详见附件',
    '2023年',
    'O',
  ])('%j is not one figure', (text) => expect(parseFigure(text).kind).toBe('unreadable'));

  it('a run of footnote marks without end is none either, however long', () => {
    expect(parseFigure(`1${' ¹'.repeat(50_000)}`).kind).toBe('unreadable');
  });
});
