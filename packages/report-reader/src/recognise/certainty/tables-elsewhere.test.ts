import { cellsOf, formOf, type TableId } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { gridBlock } from '../../../fixtures/printing/print-document.ts';
import { printSheets } from '../../../fixtures/printing/printed-tables.ts';
import type { Block } from '../../neutral-document.ts';
import { recognise } from '../recognise.ts';

const example = exampleReport(2023);
const text = (content: string): Block => ({
  type: 'text',
  text: content,
  location: { kind: 'element', id: content },
});
const table = (id: TableId): Block =>
  gridBlock(printSheets(example).find((sheet) => sheet.table === id) ?? { table: id, rows: [] });

/** The tables with a doubtful figure in a report whose sections hold these blocks. */
function doubtfulTables(sections: readonly (readonly Block[])[]): string[] {
  const headed = formOf(example).sections.flatMap((section, index) => [
    text(`${section.number}、${section.title}`),
    ...(sections[index] ?? []),
  ]);
  const title = text(`${example.agencyName}${example.year}年政府信息公开工作年度报告`);
  const draft = recognise({
    kind: 'docx',
    blocks: [title, ...headed],
    rendering: { kind: 'html', html: '' },
  });
  const doubtful = cellsOf(formOf(example)).filter(({ key }) => draft.cells[key]?.doubt !== undefined);
  return [...new Set(doubtful.map(({ table: id }) => id))];
}

const [overview, improvement, none] = [text('公开信息三条。'), text('公开不够及时。'), text('无。')];

describe('a table outside its own section', () => {
  it('is doubtful where the other tables are in theirs: an annex may hold another agency\u2019s', () => {
    const annex = [none, text('附件：所属单位情况'), table('disputes')];
    const saysNone = [text('本年度未发生行政复议、行政诉讼。')];
    const sections = [
      [overview],
      [table('proactiveDisclosure')],
      [table('applications')],
      saysNone,
      [improvement],
      annex,
    ];
    expect(doubtfulTables(sections)).toEqual(['disputes']);
  });

  it('is the agency\u2019s own where all tables follow the text, or each is in its section', () => {
    const tables = [table('proactiveDisclosure'), table('applications'), table('disputes')];
    const see = [text('见附表。')];
    expect(doubtfulTables([[overview], see, see, see, [improvement], [none, ...tables]])).toEqual([]);
    expect(doubtfulTables([[overview], ...tables.map((block) => [block]), [improvement], [none]])).toEqual(
      [],
    );
  });
});
