import { cellsOf, formOf, type CellKey } from '@zhaojian/report';
import { BLANK_HABITS } from '../../../fixtures/printing/blank-habits.ts';
import { reportFrom } from '../../../fixtures/arbitrary-report.ts';
import { printDocument, type Shape } from '../../../fixtures/printing/print-document.ts';
import { readText } from '../../readers/text/read-text.ts';
import { linesOfDocument } from '../lines/lines-of-document.ts';
import { recognise } from '../recognise.ts';
import { cellsInColumns } from './cells-in-columns.ts';

/** What is read, and what of it is doubtful, of a report in which the zeros that a test leaves blank are not written. */
function readWithoutZeros(shape: Shape, seed: number, exceptIn: (key: CellKey) => boolean = () => false) {
  const report = reportFrom(seed, 2023);
  const draft = recognise(
    printDocument(report, {
      shape,
      mangle: (sheets) => {
        BLANK_HABITS['zeros']?.(sheets, report);
        for (const cell of sheets.flatMap(({ rows }) => rows.flat()))
          if (cell.key && exceptIn(cell.key) && report.cells[cell.key]?.value === 0) cell.text = '0';
      },
    }),
  );
  const keys = cellsOf(formOf(report)).map(({ key }) => key);
  return {
    unread: keys.filter((key) => draft.cells[key]?.value === null),
    wrong: keys.filter((key) => draft.cells[key]?.value !== report.cells[key]?.value),
    doubtful: keys.filter((key) => draft.cells[key]?.doubt !== undefined),
  };
}

/** The cells of a text by line, blanks as `_`. */
const cellsOfText = (...lines: string[]): string[] =>
  [...cellsInColumns(linesOfDocument(readText(lines.join('\n')))).values()].map(({ cells }) =>
    cells.map(({ text }) => text || '_').join(' '),
  );

describe('a report of an office that leaves zeros blank', () => {
  it.each(['tabs', 'ragged', 'bars', 'spaces', 'columns'] as const)(
    'is certain in each cell: %s',
    (shape) => {
      expect(readWithoutZeros(shape, 1)).toEqual({ unread: [], wrong: [], doubtful: [] });
    },
  );

  it('leaves open what the blanks of a row say that has a number before its label', () => {
    const report = reportFrom(1, 2023);
    const document = printDocument(report, {
      shape: 'columns',
      mangle: (sheets) => BLANK_HABITS['zeros']?.(sheets, report),
      mangleLines: ([lines = []]) => {
        const at = lines.findIndex((line) => line.startsWith('规章'));
        lines[at] = '4  规章                 7';
      },
    });
    expect(recognise(document).cells['proactiveDisclosure.regulations.repealed']?.doubt).toBeDefined();
  });

  it('leaves open what the blanks say whose own head is not printed, whatever the head of the article above is', () => {
    const report = reportFrom(82002721, 2023);
    const document = printDocument(report, {
      shape: 'tabs',
      mangle: (sheets) => BLANK_HABITS['zeros']?.(sheets, report),
      mangleLines: ([lines = []]) => {
        const article = lines.findIndex((line) => line.startsWith('第二十条第（六）项'));
        lines[article + 1] = '信息内容\t\t\t';
        for (const [at, line] of lines.entries())
          if (/^行政(?:处罚|强制)/u.test(line)) lines[at] = `${line.slice(0, 4)}\t\t\t`;
      },
    });
    expect(report.cells['proactiveDisclosure.licences.decisions']?.value).toBe(0);
    expect(recognise(document).cells['proactiveDisclosure.penalties.decisions']?.doubt).toBeDefined();
  });

  it('takes no figures below heads that have moved to the right of their corner', () => {
    const report = reportFrom(83000238, 2019);
    const document = printDocument(report, {
      shape: 'tabs',
      mangle: (sheets) => BLANK_HABITS['zeros']?.(sheets, report),
      mangleLines: ([lines = []]) => {
        const heads = lines.findIndex((line) => line.startsWith('第二十条第（八）项')) + 1;
        lines[heads] = `\t${lines[heads]?.replace(/\t$/u, '')}`;
      },
    });
    expect(recognise(document).cells['proactiveDisclosure.fees.itemsChange']).toHaveProperty('doubt');
  });

  it.each<[Shape, number, string]>([
    ['columns', 9, 'its last line is a part of a head'],
    ['columns', 405, 'the label of its group is on its lines'],
    ['spaces', 40, 'the label of its group is before it'],
  ])('is certain in %s of a row left blank as a whole: report %i, where %s', (shape, seed) => {
    expect(readWithoutZeros(shape, seed)).toEqual({ unread: [], wrong: [], doubtful: [] });
  });

  it('leaves open what a blank of table two says once it prints a zero elsewhere', () => {
    const read = readWithoutZeros('tabs', 1, (key) => key.startsWith('applications.'));
    expect(read.doubtful).toContain('proactiveDisclosure.licences.decisions');
    expect(read.doubtful.filter((key) => !key.startsWith('proactiveDisclosure.'))).toEqual([]);
  });
});

describe('the cells of a line of text', () => {
  it('are below the heads of the form, in spaces or in cells', () => {
    expect(
      cellsOfText(
        '信息内容        本年制发件数  本年废止件数  现行有效件数',
        '规章                          3',
      ),
    ).toEqual(['规章 _ 3 _']);
    expect(cellsOfText('信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t\t3\t')).toEqual([
      '规章 _ 3 _',
    ]);
  });

  it('are all blank beside a label by itself, even one broken over lines', () => {
    expect(
      cellsOfText(
        '信息内容    本年制发件数  本年废止件数  现行有效件数',
        '行政规范',
        '性文件',
        '规章        1             2             3',
      ),
    ).toEqual(['行政规范性文件 _ _ _', '规章 1 2 3']);
  });

  it('are not those of a label printed in one cell with that of a row deeper in its groups', () => {
    const heads = `${' '.repeat(24)}自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计`;
    const deeper = '          获取信息';
    const label = ['          （六）其', '          他处理'];
    expect(cellsOfText(heads, ...label)).toEqual(['（六）其他处理 _ _ _ _ _ _ _']);
    expect(cellsOfText(heads, deeper, ...label)).toEqual([]);
  });

  it('are not known below heads that are not the form’s to the character, nor where the line lost one', () => {
    expect(cellsOfText('信息内容    本年制发件数  废止  现行有效件数', '规章        1')).toEqual([]);
    expect(cellsOfText('信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t1\t3')).toEqual([]);
  });

  it('are not known where a figure is below no head, or a label is below one', () => {
    const heads = '信息内容    本年制发件数  本年废止件数  现行有效件数';
    expect(cellsOfText(heads, `规章        1             2             3      4`)).toEqual([]);
    expect(cellsOfText(heads, '            规章          2             3')).toEqual([]);
  });

  it('are not known where a figure is not flush with its head as the others are: it has moved', () => {
    const heads = '信息内容    本年制发件数    本年废止件数    现行有效件数';
    const row = '规章        1               2               3';
    expect(cellsOfText(heads, row, '行政许可                    4')).toEqual([
      '规章 1 2 3',
      '行政许可 _ 4 _',
    ]);
    expect(cellsOfText(heads, row, row, '行政许可                4')).toEqual(['规章 1 2 3', '规章 1 2 3']);
    const centred = [
      '规章              1               2               3',
      '行政许可                        12',
    ];
    expect(cellsOfText(heads, ...centred)).toEqual(['规章 1 2 3', '行政许可 _ 12 _']);
  });

  it('leave columns open in the order of figures where one is below none of the heads that are left', () => {
    const report = ['示例市数据局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
    const read = (row: string) =>
      recognise(
        readText(
          [...report, '第二十条第（一）项', '信息内容    本年制发件数              现行有效件数', row].join(
            '\n',
          ),
        ),
      ).cells['proactiveDisclosure.regulations.issued']?.value;
    expect(read('规章        1                         2')).toBe(1);
    expect(read('规章                      1           2')).toBeNull();
  });

  it('are told apart from the heads that have lost their words where spaces part them', () => {
    const rows = Array.from({ length: 4 }, (_, row) => `2.重复申请  ${row}  0  0  0  0  0  ${row}`);
    expect(cellsOfText('信息内容    本年新公开数量  对外公开总数量', ...rows)[0]).toBe(
      '信息内容 _ 本年新公开数量 对外公开总数量',
    );
    expect(cellsOfText('信息内容  本年制发件止件数  现行有效件数', ...rows)).toEqual([
      '信息内容 本年制发件止件数 现行有效件数',
    ]);
  });

  it('are not known where spaces do not tell the number of cells and figures are below no heads', () => {
    const { cells } = recognise(
      readText(
        [
          '示例市示例局2023年政府信息公开工作年度报告',
          '三、收到和处理政府信息公开申请情况',
          '一、本年新收政府信息公开申请数量  3   1     4',
          '二、上年结转政府信息公开申请数量 1  1',
          '（七）总计    3 1   4',
          '四、结转下年度继续办理    1     1',
        ].join('\n'),
      ),
    );
    const certain = Object.values(cells).filter(({ value, doubt }) => value !== null && doubt === undefined);
    expect(certain).toEqual([]);
  });
});
