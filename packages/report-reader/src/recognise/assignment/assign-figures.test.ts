import { formById } from '@zhaojian/report';
import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';
import type { HeadSpan, PrintedRow } from '../rows/printed-row.ts';
import { rowTargets, type RowTarget } from '../wording/row-targets.ts';
import { assignFigures } from './assign-figures.ts';
import { isOpen } from './assignment.ts';

const FORM = formById('2021');
const location = { kind: 'line', line: 1, from: 0, to: 1 } as const;

function targetOf(label: string): RowTarget {
  const target = rowTargets(FORM).find(({ rowPath }) => rowPath.at(-1)?.label === label);
  if (!target) throw new Error(label);
  return target;
}

const rowOf = (figures: readonly string[], heads: readonly HeadSpan[] | null = null): PrintedRow => ({
  labels: ['规章'],
  figures: figures.map((text, at) => ({
    text,
    location,
    ...(heads ? { columns: { from: at + 1, to: at + 2 } } : {}),
  })),
  heads,
  columnsBy: heads === null ? 'order' : 'grid',
  line: 1,
});

/** The figures given to the columns of a row of the form, and why they should be looked at. */
function assigned(row: PrintedRow, label: string, heads: readonly string[] = []) {
  const assignment = assignFigures(row, targetOf(label), FORM, {
    texts: heads,
    lines: undefined,
    printed: [],
    unknown: [],
  });
  if (isOpen(assignment)) return { figures: 'open', doubts: [] };
  return {
    figures: assignment.slots.map(({ piece }) => piece?.text ?? null),
    doubts: assignment.doubts.map(({ code }) => code),
  };
}

const HEADS = ['本年制发件数', '本年废止件数', '现行有效件数'];
const headsAt = (texts: readonly string[]): HeadSpan[] =>
  texts.map((text, at) => ({ from: at + 1, to: at + 2, texts: [text] }));

describe('figures assigned by their order', () => {
  it('are doubtful with a blank too many before them, where no column is summed up', () => {
    expect(assigned(rowOf(['1', '2', '3']), '规章', HEADS)).toEqual({ figures: ['1', '2', '3'], doubts: [] });
    expect(assigned(rowOf(['', '1', '', '3']), '规章', HEADS).doubts).toEqual(['cellsTooMany']);
    const received = ['', '1', '', '0', '0', '0', '0', '1'];
    expect(assigned(rowOf(received), '一、本年新收政府信息公开申请数量').doubts).toEqual([]);
  });

  it('are those at the end of a row that ends at the last column of its table, unless there are others before', () => {
    const last = (...figures: string[]) => ({ ...rowOf(figures), endsAtLastColumn: true });
    expect(assigned(last('', '', '2', '3'), '规章', HEADS).figures).toEqual(['', '2', '3']);
    expect(assigned(last('1', '', '2', '3'), '规章', HEADS).figures).toBe('open');
  });

  it('are doubtful below heads in another order', () => {
    const figures = ['1', '0', '0', '0', '0', '0', '1'];
    const label = '一、本年新收政府信息公开申请数量';
    const otherFirst = ['自然人', '其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '总计'];
    expect(assigned(rowOf(figures), label, otherFirst).doubts).toEqual(['headsReordered']);
  });
});

describe('figures assigned by the heads of a grid', () => {
  it('are doubtful where one covers several rows', () => {
    const row = rowOf(['1', '2', '3'], headsAt(HEADS));
    expect(assigned(row, '规章')).toEqual({ figures: ['1', '2', '3'], doubts: [] });
    const tall = { ...row, figures: row.figures.map((piece) => ({ ...piece, tall: true })) };
    expect(assigned(tall, '规章').doubts).toEqual(['tallFigure']);
  });
});

describe('figures below heads that are not all of the form', () => {
  const textOf = (...lines: string[]): string =>
    ['示例市数据局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join('\n');
  const read = (...lines: string[]) => recognise(readText(textOf(...lines))).cells;

  it('belong to the head that is printed, not to the column at the same position', () => {
    const cells = read(
      '第二十条第（六）项 |  |  | |',
      '信息内容 | 处理决定数量 |  | |',
      '行政处罚 | 47件 |  | |',
      '行政强制 | 3件 |  | |',
    );
    expect(cells['proactiveDisclosure.penalties.decisions']).toMatchObject({ value: 47, basis: 'label' });
    expect(cells['proactiveDisclosure.penalties.decisions']).not.toHaveProperty('doubt');
    expect(cells['proactiveDisclosure.penalties.previousItems']).toMatchObject({
      value: null,
      doubt: expect.stringContaining('表头里没有“上一年项目数量”一列'),
    });
    expect(cells['proactiveDisclosure.coerciveMeasures.itemsChange']?.value).toBeNull();
  });

  it('are unread below heads of another item or era, and below a head that no form has', () => {
    const procurement = read('信息内容\t上一年项目数量\t本年增/减', '政府集中采购\t14\t2');
    expect(procurement['proactiveDisclosure.procurement.items']).toMatchObject({
      value: null,
      doubt: expect.stringContaining('表头印作“上一年项目数量”，不是规定的“采购项目数量”'),
    });
    const regulations = read('信息内容\t本年新制作数量\t本年修订数\t对外公开总数量', '规章\t1\t2\t30');
    expect(regulations['proactiveDisclosure.regulations.newlyMade']?.value).toBe(1);
    expect(regulations['proactiveDisclosure.regulations.newlyPublished']?.value).toBeNull();
    expect(regulations['proactiveDisclosure.regulations.publishedTotal']?.value).toBe(30);
  });

  it('are read by their heads where these are in another order, with a doubt', () => {
    const cells = read('信息内容\t对外公开总数量\t本年新制作数量\t本年新公开数量', '规章\t30\t1\t2');
    expect(cells['proactiveDisclosure.regulations.publishedTotal']).toMatchObject({
      value: 30,
      doubt: expect.stringContaining('次序'),
    });
    expect(cells['proactiveDisclosure.regulations.newlyMade']?.value).toBe(1);
  });

  it('are unread with one value a line where empty lines say that a head is lost', () => {
    const rows = ['信息内容', '对外公开总数量', '规章', '1', '2', '27', '规范性文件', '17', '', '', ''];
    const others = ['行政许可', '1', '2', '3', '其他对外管理服务事项', '4', '5', '6'];
    const cells = read(...rows, '第二十条第（五）项', ...others);
    expect(cells['proactiveDisclosure.normativeDocuments.publishedTotal']).toMatchObject({
      value: null,
      doubt: expect.any(String),
    });
  });

  it('are unread below heads one of which has lost its words', () => {
    const cells = read('信息内容\t\t本年新公开数量\t对外公开总数量', '规范性文件\t26197\t\t29');
    expect(cells['proactiveDisclosure.normativeDocuments.newlyPublished']).toMatchObject({
      value: null,
      doubt: expect.stringContaining('表头印有 2 列'),
    });
  });

  it('are unread in a row with more cells than the line of its heads', () => {
    const cells = read(
      '信息内容\t上一年项目数量\t处理决定数量',
      '行政许可\t84467\t8\t',
      '其他对外管理服务事项\t15\t\t4',
    );
    expect(cells['proactiveDisclosure.licences.decisions']).toMatchObject({
      value: null,
      doubt: expect.any(String),
    });
  });

  it('stay in their columns beside words in a cell', () => {
    const heads = '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |';
    const cells = read(heads, '行政许可 | 136 | 持平 | 512 |', '其他对外管理服务事项 | 18 | 较少 | 40 |');
    expect(cells['proactiveDisclosure.licences.decisions']?.value).toBe(512);
    expect(cells['proactiveDisclosure.licences.itemsChange']).toMatchObject({ value: 0, printed: '持平' });
    expect(cells['proactiveDisclosure.otherServices.decisions']?.value).toBe(40);
    expect(cells['proactiveDisclosure.otherServices.itemsChange']?.value).toBeNull();
  });

  it('are doubtful below a head of another word where the sums hold all the same', () => {
    const heads = '自然人\t商业企业\t个体工商户\t社会公益组织\t法律服务机构\t其他\t总计';
    const cells = read(heads, '一、本年新收政府信息公开申请数量\t1\t0\t2\t0\t0\t0\t3');
    expect(cells['applications.newlyReceived.researchInstitution']).toMatchObject({
      value: 2,
      doubt: expect.stringContaining('表头印作“个体工商户”'),
    });
    expect(cells['applications.newlyReceived.naturalPerson']).not.toHaveProperty('doubt');
  });
});
