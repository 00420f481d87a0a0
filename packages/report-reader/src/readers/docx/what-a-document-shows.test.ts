import { cell, makeDocx, row, table } from '../../../fixtures/files/make-docx.ts';
import { readDocx } from './read-docx.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

interface Around {
  readonly styles?: string;
  readonly inCell?: string;
  readonly inTable?: string;
  readonly inRow?: string;
  readonly inParagraph?: string;
}

/** What a cell shows of these runs, and what it holds besides. */
function shown(
  runs: string,
  { styles, inCell = '', inTable = '', inRow = '', inParagraph = '' }: Around = {},
): string {
  const own = `<w:tc><w:tcPr>${inCell}</w:tcPr><w:p><w:pPr>${inParagraph}</w:pPr>${runs}</w:p></w:tc>`;
  const body = table(
    `<w:tblPr>${inTable}</w:tblPr>${row(cell('规章') + own, inRow)}${row(cell('甲') + cell('0'))}`,
  );
  const [block] = readDocx(makeDocx(body, styles === undefined ? {} : { styles })).blocks;
  const read = block?.type === 'table' ? block.cells[1] : undefined;
  const { hidden = '', struck = '' } = read?.leftOut ?? {};
  return `${read?.text ?? 'no cell'}|${hidden}|${struck}`;
}

const WHITE = '<w:color w:val="FFFFFF"/>';
const fill = (colour: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
const style = (type: string, id: string, properties: string, basedOn = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${properties}</w:style>`;

describe('text of a Word document that nobody sees', () => {
  it.each([
    WHITE,
    '<w:color w:val="fefefe"/>',
    '<w:color w:val="auto" w:themeColor="background1"/>',
    '<w:color w:themeColor="light1"/>',
    '<w14:textFill><w14:noFill/></w14:textFill>',
    '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>',
    '<w:vanish/>',
    '<w:sz w:val="1"/>',
    '<w:sz w:val="2"/>',
  ])('is kept apart: %s', (properties) => {
    expect(shown(run('12') + run('3', properties))).toBe('12|3|');
    expect(shown(run('3', properties))).toBe('|3|');
    const styles = style('character', 'c', `<w:rPr>${properties}</w:rPr>`) + style('character', 'd', '', 'c');
    expect(shown(run('12') + run('3', '<w:rStyle w:val="d"/>'), { styles })).toBe('12|3|');
  });

  it('takes its formatting from the style of its paragraph, and may take it back', () => {
    const around = {
      styles: style('paragraph', 'p', `<w:rPr>${WHITE}</w:rPr>`),
      inParagraph: '<w:pStyle w:val="p"/>',
    };
    expect(shown(run('3'), around)).toBe('|3|');
    expect(shown(run('3', '<w:color w:val="auto"/>'), around)).toBe('3||');
  });

  it('has the colour of its ground', () => {
    const blue = '<w:color w:val="1F4E79"/>';
    expect(shown(run('3', blue), { inCell: fill('1F4E79') })).toBe('|3|');
    expect(shown(run('3', blue), { inParagraph: fill('1F4E79') })).toBe('|3|');
    expect(shown(run('3', blue + fill('1F4E79')))).toBe('|3|');
    expect(shown(run('3', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))).toBe('|3|');
  });

  it('is in a line or a row of no height', () => {
    expect(shown(run('3'), { inParagraph: '<w:spacing w:line="20" w:lineRule="exact"/>' })).toBe('|3|');
    expect(shown(run('3'), { inRow: '<w:trHeight w:val="1" w:hRule="exact"/>' })).toBe('|3|');
  });
});

describe('text of a Word document that is seen', () => {
  const head = style(
    'table',
    't',
    `<w:tblStylePr w:type="firstRow"><w:tcPr>${fill('4472C4')}</w:tcPr></w:tblStylePr>`,
  );
  const bands = style(
    'table',
    't',
    `<w:tblStylePr w:type="band1Horz"><w:tcPr>${fill('4472C4')}</w:tcPr></w:tblStylePr>`,
  );
  it.each<Around>([
    { inCell: fill('1F4E79') },
    { inCell: '<w:shd w:val="solid" w:color="1F4E79" w:fill="auto"/>' },
    { inCell: '<w:shd w:val="pct50" w:color="000000" w:fill="auto"/>' },
    { inCell: '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>' },
    { inParagraph: fill('1F4E79') },
    { inTable: fill('1F4E79') },
    { inTable: '<w:tblStyle w:val="t"/>', styles: head },
    { inTable: '<w:tblStyle w:val="t"/>', styles: bands },
  ])('is white on a dark ground: %j', (around) => {
    expect(shown(run('3', WHITE), around)).toBe('3||');
  });

  it('is of the colour that Word chooses', () => {
    expect(shown(run('3', '<w:color w:val="auto"/>'), { inCell: fill('000000') })).toBe('3||');
  });
});

describe('text of a Word document that is off its line', () => {
  it('is the mark of a footnote beside a figure', () => {
    expect(shown(run('12') + run('1', '<w:position w:val="8"/>'))).toBe('12¹||');
    expect(shown(run('12') + run('1', '<w:position w:val="-6"/>'))).toBe('12₁||');
    expect(shown(run('12') + run('1', '<w:vertAlign w:val="subscript"/>'))).toBe('12₁||');
    expect(shown(run('12', '<w:position w:val="-4"/>') + run('1', '<w:position w:val="4"/>'))).toBe('12¹||');
  });

  it('is a figure where all of its line is moved', () => {
    expect(shown(run('1', '<w:position w:val="6"/>') + run('2', '<w:position w:val="6"/>'))).toBe('12||');
  });
});

describe('text of a Word document that is struck out', () => {
  it('is kept apart, by itself or by its style', () => {
    expect(shown(run('12', '<w:strike/>') + run('3', '<w:dstrike/>') + run('15'))).toBe('15||123');
    const styles = style('character', 'c', '<w:rPr><w:strike/></w:rPr>');
    expect(shown(run('12', '<w:rStyle w:val="c"/>'), { styles })).toBe('||12');
  });
});
