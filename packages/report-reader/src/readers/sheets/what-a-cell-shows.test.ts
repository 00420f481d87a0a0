import * as xls from '../../../fixtures/files/make-xls.ts';
import * as xlsx from '../../../fixtures/files/make-xlsx.ts';
import type { NeutralDocument } from '../../neutral-document.ts';
import { readXls } from '../xls/read-xls.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';

function second({ blocks }: NeutralDocument): string {
  const [block] = blocks;
  const cell = block?.type === 'table' ? block.cells.find(({ column }) => column === 1) : undefined;
  const { hidden = '', struck = '' } = cell?.leftOut ?? {};
  return `${cell?.text ?? 'no cell'}|${hidden}|${struck}`;
}

interface Appearances {
  readonly font?: string;
  readonly fill?: string;
  readonly format?: string;
}

/** What the second cell of a row shows in a workbook, of a number or of a text by its runs. */
function shown(content: number | string, { font = '', fill = '', format }: Appearances): string {
  const appearance = { fonts: [font], fills: [fill], formats: [format ?? 'General'] };
  const own =
    typeof content === 'number' ? xlsx.figure('B1', content, 1) : '<c r="B1" s="1" t="s"><v>0</v></c>';
  const strings = typeof content === 'number' ? [] : [content];
  const rows = xlsx.line(1, xlsx.words('A1', '规章') + own + xlsx.words('C1', '件'));
  return second(readXlsx(xlsx.makeXlsx([{ name: 'Sheet1', rows }], { strings, ...appearance })));
}

const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
const run = (text: string, properties: string): string => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;

describe('what a cell of a workbook holds and does not show', () => {
  it.each([
    '<color rgb="FFFFFFFF"/>',
    '<color theme="0"/>',
    '<color theme="0" tint="-0.05"/>',
    '<color indexed="9"/>',
    '<sz val="1"/>',
  ])('is of a font that is not seen: %s', (font) => {
    expect(shown(12, { font })).toBe('|12|');
    expect(shown('<t>12</t>', { font })).toBe('|12|');
    expect(shown(run('12', '') + run('3', font), {})).toBe('12|3|');
  });

  it('has the colour of its ground', () => {
    expect(shown(12, { font: '<color rgb="FF4472C4"/>', fill: solid('rgb="FF4472C4"') })).toBe('|12|');
    expect(shown(12, { font: '<color theme="4"/>', fill: solid('theme="4"') })).toBe('|12|');
  });

  it('is of a format that shows no numbers, or words instead of them', () => {
    for (const format of [';;;', ';;', ';', '[White];[White]', '_ ;_ '])
      expect(shown(12, { format })).toBe('|12|');
    expect(shown(12, { format: '&quot;保密&quot;' })).toBe('保密|12|');
    expect(shown(-12, { format: '0;&quot;—&quot;' })).toBe('—|-12|');
    expect(shown('<t>12</t>', { format: ';;;' })).toBe('|12|');
  });

  it('is struck out', () => {
    expect(shown(12, { font: '<strike/>' })).toBe('||12');
    expect(shown(run('9', '<strike/>') + run('12', ''), {})).toBe('12||9');
  });
});

describe('what a cell of a workbook shows', () => {
  it('is white on a dark ground, or on one that is not known', () => {
    const font = '<color rgb="FFFFFFFF"/>';
    for (const fill of [
      solid('rgb="FF1F4E79"'),
      solid('theme="3"'),
      '<patternFill patternType="gray125"/>',
      '<gradientFill/>',
    ])
      expect(shown(12, { font, fill })).toBe('12||');
  });

  it.each([
    '0',
    '#,##0',
    '0;-0;;@',
    '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    '0"件"',
    '[Red]0',
    '[>100]"多";0',
  ])('is a number of this format: %s', (format) => {
    expect(shown(12, { format: format.replaceAll('"', '&quot;').replace('>', '&gt;') })).toBe('12||');
  });

  it('is 0, shown or not', () => {
    expect(shown(0, { format: '0;-0;;@' })).toBe('0||');
  });

  it('is raised or lowered beside a figure', () => {
    expect(shown(run('12', '') + run('1', '<vertAlign val="subscript"/>'), {})).toBe('12₁||');
    expect(shown('<t>12</t>', { font: '<vertAlign val="superscript"/>' })).toBe('12||');
  });
});

describe('what a cell of an old workbook holds and does not show', () => {
  const old = (appearance: xls.WorkbookExtras, records = xls.figure('B1', 12, 1)): string =>
    second(
      readXls(
        xls.makeXls(
          [{ name: 'Sheet1', records: [...xls.words('A1', '规章'), ...records, ...xls.words('C1', '件')] }],
          appearance,
        ),
      ),
    );

  it('is white, of its ground, struck out, of no size or of a format that shows nothing', () => {
    expect(old({ cells: [{ font: { ink: 9 } }] })).toBe('|12|');
    expect(old({ cells: [{ font: { ink: 1 } }] })).toBe('|12|');
    expect(old({ cells: [{ font: { size: 1 } }] })).toBe('|12|');
    expect(old({ cells: [{ font: { isStruck: true } }] })).toBe('||12');
    expect(old({ cells: [{ format: ';;;' }] })).toBe('|12|');
    expect(old({ cells: [{ font: { ink: 8 }, ground: 8 }] })).toBe('|12|');
  });

  it('is white on a dark ground and seen', () => {
    expect(old({ cells: [{ font: { ink: 9 }, ground: 8 }] })).toBe('12||');
    expect(old({ cells: [{ font: { ink: 9 }, ground: 30 }] })).toBe('12||');
  });
});
