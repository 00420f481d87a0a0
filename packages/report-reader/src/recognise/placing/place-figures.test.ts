import { formById } from '@zhaojian/report';
import type { HeadSpan, PrintedRow } from '../rows/printed-row.ts';
import { rowTargets, type RowTarget } from '../wording/row-targets.ts';
import { placeFigures } from './place-figures.ts';
import { isOpen } from './placement.ts';

const FORM = formById('2021');
const place = { kind: 'line', line: 1, from: 0, to: 1 } as const;

function targetOf(label: string): RowTarget {
  const target = rowTargets(FORM).find(({ rowPath }) => rowPath.at(-1)?.label === label);
  if (!target) throw new Error(label);
  return target;
}

const rowOf = (figures: readonly string[], heads: readonly HeadSpan[] | null = null): PrintedRow => ({
  labels: ['规章'],
  figures: figures.map((text, at) => ({
    text,
    place,
    ...(heads ? { columns: { from: at + 1, to: at + 2 } } : {}),
  })),
  heads,
  aligned: heads !== null,
  line: 1,
});

/** The figures given to the columns of a row of the form, and why they should be looked at. */
function placed(row: PrintedRow, label: string, heads: readonly string[] = []) {
  const placement = placeFigures(row, targetOf(label), FORM, {
    texts: heads,
    lines: undefined,
    printed: [],
    unknown: [],
  });
  if (isOpen(placement)) return { figures: 'open', doubts: [] };
  return {
    figures: placement.slots.map(({ piece }) => piece?.text ?? null),
    doubts: placement.doubts.map(({ code }) => code),
  };
}

const HEADS = ['本年制发件数', '本年废止件数', '现行有效件数'];
const headsAt = (texts: readonly string[]): HeadSpan[] =>
  texts.map((text, at) => ({ from: at + 1, to: at + 2, texts: [text] }));

describe('figures placed by their order', () => {
  it('are doubtful with a blank too many before them, where no column is summed up', () => {
    expect(placed(rowOf(['1', '2', '3']), '规章', HEADS)).toEqual({ figures: ['1', '2', '3'], doubts: [] });
    expect(placed(rowOf(['', '1', '', '3']), '规章', HEADS).doubts).toEqual(['placesTooMany']);
    const received = ['', '1', '', '0', '0', '0', '0', '1'];
    expect(placed(rowOf(received), '一、本年新收政府信息公开申请数量').doubts).toEqual([]);
  });

  it('are those at the end of a row that ends at the last column of its table, unless others stand before', () => {
    const last = (...figures: string[]) => ({ ...rowOf(figures), endsAtLastColumn: true });
    expect(placed(last('', '', '2', '3'), '规章', HEADS).figures).toEqual(['', '2', '3']);
    expect(placed(last('1', '', '2', '3'), '规章', HEADS).figures).toBe('open');
  });

  it('are doubtful below heads in another order', () => {
    const figures = ['1', '0', '0', '0', '0', '0', '1'];
    const label = '一、本年新收政府信息公开申请数量';
    const otherFirst = ['自然人', '其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '总计'];
    expect(placed(rowOf(figures), label, otherFirst).doubts).toEqual(['headsReordered']);
  });
});

describe('figures placed under the heads of a grid', () => {
  it('are doubtful where one covers several rows', () => {
    const row = rowOf(['1', '2', '3'], headsAt(HEADS));
    expect(placed(row, '规章')).toEqual({ figures: ['1', '2', '3'], doubts: [] });
    const tall = { ...row, figures: row.figures.map((piece) => ({ ...piece, tall: true })) };
    expect(placed(tall, '规章').doubts).toEqual(['tallFigure']);
  });
});
