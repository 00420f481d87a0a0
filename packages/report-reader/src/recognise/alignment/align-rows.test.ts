import { formById } from '@zhaojian/report';
import type { PrintedRow } from '../rows/printed-row.ts';
import { rowTargets } from '../wording/row-targets.ts';
import { withRowDoubts } from '../certainty/detectors.ts';
import { alignedRows, alignmentOf, type AlignedRow } from './align-rows.ts';

const location = { kind: 'line', line: 1, from: 0, to: 1 } as const;

/** The rows of a report of 2021, with what is strange about them. */
function align(rows: readonly PrintedRow[]): AlignedRow[] {
  const form = formById('2021');
  const alignment = alignmentOf(rows, rowTargets(form));
  return withRowDoubts({ form, headings: [], alignment, aligned: alignedRows(alignment) });
}

const row = (label: string, figures: readonly string[], more: Partial<PrintedRow> = {}): PrintedRow => ({
  labels: label === '' ? [] : [label],
  figures: figures.map((text) => ({ text, location })),
  heads: null,
  columnsBy: 'order',
  line: 1,
  ...more,
});

const codesOf = (aligned: AlignedRow | undefined): string[] =>
  (aligned?.doubts ?? []).map(({ code }) => code);

const alignedTo = (rows: readonly PrintedRow[], label: string): AlignedRow | undefined =>
  align(rows).find(({ target }) => target.rowPath.at(-1)?.label === label);

const REGULATIONS = row('规章', ['1', '2', '3']);
const DOCUMENTS = row('行政规范性文件', ['4', '5', '6']);
const LICENCES = row('行政许可', ['7']);

describe('a printed row that belongs to a row of the form', () => {
  it('may have its neighbour’s figures between figures of no row and a row without figures', () => {
    expect(codesOf(alignedTo([row('', ['9', '8', '7']), REGULATIONS, LICENCES], '规章'))).toContain('oneOff');
    expect(codesOf(alignedTo([row('', ['9', '8', '7']), REGULATIONS, DOCUMENTS], '规章'))).not.toContain(
      'oneOff',
    );
    expect(codesOf(alignedTo([REGULATIONS, LICENCES], '规章'))).not.toContain('oneOff');
  });

  it('may have its neighbour’s figures where figures are before the label of a row without any', () => {
    const blank = row('规章', ['', '', '']);
    expect(codesOf(alignedTo([row('', ['9']), blank, LICENCES], '行政许可'))).toContain('oneOff');
    expect(codesOf(alignedTo([blank, LICENCES], '行政许可'))).not.toContain('oneOff');
  });

  it('has an open end where figures of no row follow, unless they make a row that the agency added', () => {
    const open = { ...REGULATIONS, openEnded: true };
    expect(codesOf(alignedTo([open, row('', ['4']), DOCUMENTS], '规章'))).toContain('openEnd');
    expect(codesOf(alignedTo([open, row('党内法规', ['0', '0', '0']), DOCUMENTS], '规章'))).not.toContain(
      'openEnd',
    );
    expect(codesOf(alignedTo([open, DOCUMENTS], '规章'))).not.toContain('openEnd');
  });

  it('is out of order like the row that it changed places with', () => {
    const figures = ['1', '0', '0', '0', '0', '0', '1'];
    const [received, carried, disclosed] = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
    ];
    const rows = [carried, received, disclosed].map((label) => row(label, figures));
    expect([carried, received, disclosed].map((label) => alignedTo(rows, label)?.known)).toEqual([
      'outOfOrder',
      'outOfOrder',
      'label',
    ]);
  });

  it('is repeated by a row of blanks under the same label only where the file knows their columns', () => {
    const blanks = (columnsBy: PrintedRow['columnsBy']) => row('规章', ['', '', ''], { columnsBy });
    const codesWith = (last: PrintedRow) =>
      codesOf(alignedTo([{ ...REGULATIONS, columnsBy: last.columnsBy }, DOCUMENTS, last], '规章'));
    expect(codesWith(blanks('grid'))).toContain('repeated');
    expect(codesWith(blanks('order'))).not.toContain('repeated');
  });

  it('has other words after its label where figures of a row without a name are below it', () => {
    const nameless = { ...LICENCES, labels: ['本年处理决定数量', '行政许可', '小计'] };
    expect(alignedTo([DOCUMENTS, nameless], '行政许可')).toBeUndefined();
    const longer = { ...row('', ['0', '1', '0', '0', '0', '0', '1']), labels: ['1.属于国家秘密', '小计'] };
    expect(alignedTo([longer], '1.属于国家秘密')?.doubts).toContainEqual({
      code: 'wordsAfterLabel',
      words: '小计',
    });
  });

  it('is certain among rows whose labels cannot be read, where each of these takes the position of a missing one', () => {
    const figures = ['1', '0', '0', '0', '0', '0', '1'];
    const labels = ['一、本年新收政府信息公开申请数量', '□□', '（一）予以公开', '□□', '1.属于国家秘密'];
    const rows = labels.map((label, index) => row(label, index === 1 ? [...figures, ''] : figures));
    const known = align(rows).map((one) => [one.row.labels[0], one.known, codesOf(one).includes('oneOff')]);
    expect(known).toEqual(
      expect.arrayContaining(labels.map((label) => [label, label === '□□' ? 'position' : 'label', false])),
    );
  });

  it('may have the figures of the row whose label its own runs into below them', () => {
    const figures = ['8', '3', '0', '0', '0', '3', '14'];
    const before = row('8.属于行政查询事项', figures);
    const both = { ...row('', figures), labels: ['1.本机关', '不掌握'] };
    const after = {
      ...row('', figures),
      labels: ['相关政府', '信息2.没有', '现成信息需要', '另行制作', '3.补正后', '申请内容仍不明确'],
    };
    expect(alignedTo([before, both, after], '1.本机关不掌握相关政府信息')?.doubts).toContainEqual({
      code: 'holdsLabel',
      label: '2.没有现成信息需要另行制作',
    });
    const joined = alignedTo([row('规章行政规范性文件', ['1', '2', '3']), LICENCES], '行政规范性文件');
    expect(joined?.doubts).toContainEqual({ code: 'holdsLabel', label: '规章' });
  });
});
