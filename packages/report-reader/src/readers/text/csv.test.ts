import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readText } from './read-text.ts';

const rows = Array.from({ length: 8 }, (_, index) => `第${index}行,0,1,2,3,4,5`);
const read = (...lines: string[]): unknown[] => showBlocks(readText([...lines, ...rows].join('\n')).blocks);

describe('a workbook exported as values separated by commas', () => {
  it('is rows of cells, and text where a row has one cell', () => {
    expect(read('示例局年度报告,,,,,,', '规章,3,,5,,,')[0]).toBe('示例局年度报告');
    expect(read('示例局年度报告,,,,,,', '规章,3,,5,,,')[1]).toEqual(
      expect.arrayContaining(['0,0 规章', '0,1 3', '0,2 ', '0,3 5', '1,0 第0行', '1,6 5']),
    );
  });

  it('keeps commas, quotes and line ends inside quotes', () => {
    expect(read('"行政许可","1,234","a ""b"" c","结果', '维持",0,0,0')[0]).toEqual(
      expect.arrayContaining([
        '0,0 行政许可',
        '0,1 1,234',
        '0,2 a "b" c',
        '0,3 结果\n维持',
        '0,4 0',
        '1,1 0',
      ]),
    );
  });

  it('loses nothing that follows a closing quote', () => {
    expect(read('"规章"（件）,1,2', '"废止"3,4,5')[0]).toEqual(
      expect.arrayContaining(['0,0 规章（件）', '0,1 1', '0,2 2', '1,0 废止3', '1,1 4', '1,2 5']),
    );
  });

  it('leaves the commas of a sentence alone, and a quote that nothing closes', () => {
    const sentence =
      '2023年我局认真贯彻落实条例各项规定要求和有关部署,持续推进主动公开依申请公开等各项工作落到实处';
    expect(read(sentence)[0]).toBe(sentence);
    expect(read('"未结束,0,0')[0]).toEqual(expect.arrayContaining(['0,0 "未结束', '0,1 0']));
  });

  it('is not what figures of thousands apart by spaces are', () => {
    const lines = rows.map((_, index) => `第${index}行 12,345 1,234 2,345 3,456 4,567 5,678 29,625`);
    expect(showBlocks(readText(lines.join('\n')).blocks)).toEqual(lines);
  });

  it('is not what a few sentences with commas are', () => {
    expect(showBlocks(readText('本年公开12,345条,其中1,2,3,4,5,6').blocks)).toEqual([
      '本年公开12,345条,其中1,2,3,4,5,6',
    ]);
  });
});

describe('a text that separates its values by another sign', () => {
  it.each([';', '；', '，', '/'])('is read as one that separates them by commas: %s', (sign) => {
    const lines = Array.from({ length: 9 }, (_, row) => [`第${row}行`, 0, 1, 2, 3, 4, 5].join(sign));
    const blocks = showBlocks(readText(['2023年，公开12条；答复3件。', ...lines].join('\n')).blocks);
    expect(blocks[0]).toBe('2023年，公开12条；答复3件。');
    expect(blocks[1]).toEqual(expect.arrayContaining(['0,0 第0行', '0,1 0', '8,6 5']));
  });

  it('is not one that prints slashes for empty cells', () => {
    const lines = Array.from({ length: 9 }, (_, row) => `第${row}行 0 / / / / / 0`);
    expect(showBlocks(readText(lines.join('\n')).blocks)).toEqual(lines);
  });
});
