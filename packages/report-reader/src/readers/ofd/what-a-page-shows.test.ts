import { makeOfd, stroke, textObject } from '../../../fixtures/files/make-ofd.ts';
import { gridLines, type DrawnText } from '../../../fixtures/files/make-pdf.ts';
import { readOfd } from './read-ofd.ts';

const at = (x: number, y: number, text: string): DrawnText => ({ x, y, text });
const LINES = gridLines([100, 200, 300], [150, 170])
  .map((line) => stroke(line))
  .join('');
const HEADING = textObject(at(100, 100, '示例局政府信息公开工作年度报告（示例文件，仅供测试使用）'));

const painted = (object: string, colour: string): string => object.replace('<TextCode', `${colour}<TextCode`);
const figure = (text: string, x = 205, attributes = ''): string =>
  textObject(at(x, 163, text), { attributes });
const area = (colour: string, alpha = ''): string =>
  `<PathObject ID="4" Boundary="71 53.5 34 5.8" Stroke="false" Fill="true"><FillColor Value="${colour}" ${alpha}/><AbbreviatedData>M 0 0 L 34 0 L 34 5.8 L 0 5.8 C</AbbreviatedData></PathObject>`;
const WHITE = '<FillColor Value="255 255 255"/>';

/** What the second cell of a row shows of these objects, and what it holds besides. */
function shown(objects: string): string {
  const { blocks } = readOfd(makeOfd([LINES + HEADING + textObject(at(105, 163, '规章')) + objects]));
  const block = blocks.find(({ type }) => type === 'table');
  const cell = block?.type === 'table' ? block.cells[1] : undefined;
  const { hidden = '', struck = '' } = cell?.leftOut ?? {};
  return `${cell?.text ?? 'no cell'}|${hidden}|${struck}`;
}

describe('text of an OFD file that nobody sees', () => {
  it.each([
    painted(figure('3', 215), WHITE),
    painted(figure('3', 215), '<FillColor Value="254"/>'),
    painted(figure('3', 215), '<FillColor Value="0 0 0" Alpha="0"/>'),
    figure('3', 215, 'Visible="false"'),
    figure('3', 215, 'Alpha="0"'),
    figure('3', 215, 'Fill="false"'),
    `<PageBlock ID="9" Visible="false">${figure('3', 215)}</PageBlock>`,
  ])('is kept apart: %s', (object) => {
    expect(shown(figure('12') + object)).toBe('12|3|');
  });

  it('is covered by an area that is painted over it, and typed again', () => {
    expect(shown(figure('12') + area('255 255 255') + figure('15'))).toBe('15|12|');
  });

  it('has the colour of the area behind it', () => {
    expect(shown(area('0 0 128') + painted(figure('3'), '<FillColor Value="0 0 128"/>'))).toBe('|3|');
  });
});

describe('text of an OFD file that is seen', () => {
  it('is white on a dark area, or on a picture', () => {
    expect(shown(area('0 80 160') + painted(figure('3'), WHITE))).toBe('3||');
    const picture = '<ImageObject ID="4" Boundary="71 53.5 34 5.8" ResourceID="5"/>';
    expect(shown(picture + painted(figure('3'), WHITE))).toBe('3||');
  });

  it('has something over it that lets it show through: a mark, a seal', () => {
    expect(shown(figure('12') + area('255 255 0', 'Alpha="90"'))).toBe('12||');
    expect(shown(`${figure('12')}<ImageObject ID="4" Boundary="71 53.5 34 5.8" ResourceID="5"/>`)).toBe(
      '12||',
    );
  });
});
