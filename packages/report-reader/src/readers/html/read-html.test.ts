import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readHtml } from './read-html.ts';

const fixture = (name: string): string =>
  readFileSync(join(__dirname, '../../../fixtures/documents', name), 'utf8');
const read = (html: string): (string | string[])[] => showBlocks(readHtml(html).blocks);
const refusal = (html: string): string => refusalOf(() => readHtml(html));

describe('a page of a government site', () => {
  const page = readHtml(fixture('other-kinds/government-page.html'));

  it('keeps all that is shown, in order, and takes the layout table around it apart', () => {
    expect(showBlocks(page.blocks)).toEqual([
      [
        '0,0 名\u00a0\u00a0称：',
        '0,1 示例市示例局2023年政府信息公开工作年度报告',
        '0,2 索引号：',
        '0,3 示例-001',
      ],
      '示例市示例局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '表一',
      [
        '0,0+1×4 第二十条第（一）项',
        '1,0 信息内容',
        '1,1 本年\n制发件数',
        '1,2 本年废止件数',
        '1,3 现行有效件数',
        '2,0+2×1 规章',
        '2,1 12',
        '2,2 ',
        '2,3 3',
        '3,1 4',
        '3,2 5',
        '3,3 6',
      ],
      '以上。',
      '没有其他<b>事项</b>。',
      '主办：示例市人民政府',
    ]);
  });

  it('knows its grid', () => {
    expect(page.blocks.filter((block) => block.type === 'table').every(({ aligned }) => aligned)).toBe(true);
  });

  it('shows every block at the element that its location names', () => {
    const html = page.rendering.kind === 'html' ? page.rendering.html : '';
    const locations = page.blocks.flatMap((block) =>
      block.type === 'text' ? [block.location] : block.cells.map((cell) => cell.location),
    );
    for (const location of locations) {
      expect(location.kind === 'element' && html.split(`data-place="${location.id}"`).length).toBe(2);
    }
  });

  it('is shown without anything that runs, loads or leads elsewhere', () => {
    const html = page.rendering.kind === 'html' ? page.rendering.html : '';
    expect(html).not.toMatch(/script|style|onclick|onload|src|href|url\(|iframe|<img|<a\b|骗人|不显示/i);
    expect(html).toContain('没有其他&lt;b&gt;事项&lt;/b&gt;。');
    expect([...new Set(html.match(/<\/?[a-z0-9]+/g))].toSorted()).toEqual(
      [
        '</h1',
        '</p',
        '</table',
        '</tbody',
        '</td',
        '</tr',
        '<br',
        '<h1',
        '<p',
        '<table',
        '<tbody',
        '<td',
        '<tr',
      ].toSorted(),
    );
  });
});

describe('what a page calls itself', () => {
  it('is kept apart from what it shows', () => {
    const document = readHtml(
      '<head><title> 示例市的报告_示例网 </title></head><body><svg><title>图</title></svg><p>正文</p>',
    );
    expect(document).toMatchObject({ title: '示例市的报告_示例网', blocks: [{ text: '正文' }] });
  });

  it('is nothing where the page has no name', () => {
    expect(readHtml('<p>正文</p><svg><title>图</title></svg>').title).toBeUndefined();
  });
});

describe('the reader of tables in web pages', () => {
  it('reads one table a row', () => {
    expect(read('<table><tr><td>规章<td>0</table><table><tr><td>文件<td>1</table>')).toEqual([
      ['0,0 规章', '0,1 0'],
      ['0,0 文件', '0,1 1'],
    ]);
  });

  it('forgives cells and rows that are never closed', () => {
    expect(read('<table><tr><td><p><span>规章<td><p>0<tr><td>文件<td>1</table>后')).toEqual([
      ['0,0 规章', '0,1 0', '1,0 文件', '1,1 1'],
      '后',
    ]);
  });

  it('takes a table of one cell inside a cell for a frame around its words', () => {
    expect(read('<table><tr><td>规章</td><td><table><tr><td>7</td></tr></table></td></tr></table>')).toEqual([
      ['0,0 规章', '0,1 7'],
    ]);
  });

  it('makes a table inside a row of another a block of its own, and keeps the rows around it', () => {
    const inner = '<table><tr><td>规章</td><td>0</td></tr></table>';
    expect(
      read(
        `<table><tr><td>索引号</td><td>1</td></tr><tr><td>二、</td><td>${inner}</td></tr><tr><td>甲</td><td>乙</td></tr></table>`,
      ),
    ).toEqual([['0,0 索引号', '0,1 1'], '二、', ['0,0 规章', '0,1 0'], ['0,0 甲', '0,1 乙']]);
  });

  it('reads a report laid out in one column as text', () => {
    expect(
      read('<table><tr><td>一、总体情况</td></tr><tr><td><p>很好。</p><p>没有问题。</p></td></tr></table>'),
    ).toEqual(['一、总体情况', '很好。', '没有问题。']);
  });

  it('takes prose across a table out of it', () => {
    const prose = '本年度工作情况良好。'.repeat(20);
    expect(
      read(`<table><tr><td>规章</td><td>0</td></tr><tr><td colspan="2">${prose}</td></tr></table>`),
    ).toEqual([['0,0 规章', '0,1 0'], prose]);
  });

  it('reads a value that is in an input field', () => {
    expect(read('<table><tr><td>规章</td><td><input type="text" value="3"></td></tr></table>')).toEqual([
      ['0,0 规章', '0,1 3'],
    ]);
  });

  it('keeps the mark of a footnote apart from the digits before it', () => {
    expect(read('<table><tr><td>规章</td><td>12<sup>1</sup></td></tr></table>')).toEqual([
      ['0,0 规章', '0,1 12¹'],
    ]);
  });

  it('leaves out a figure that was struck out for another', () => {
    const cell = (html: string): string => `<td>${html}</td>`;
    const struck = ['<del>9</del>12', '<strike>9</strike>12', '<s>9</s>12']
      .concat('<span style="color:red; text-decoration: line-through">9</span>12')
      .map(cell);
    expect(read(`<table><tr><td>规章</td>${struck.join('')}</tr></table>`)).toEqual([
      ['0,0 规章', '0,1 12', '0,2 12', '0,3 12', '0,4 12'],
    ]);
  });

  it('leaves out digits that keep their position but are not shown', () => {
    const styles = [
      'visibility:hidden',
      'color:red; font-size: 0',
      'opacity:0',
      'mso-hide:all;font-size:9pt',
    ];
    const cells = styles.map((style) => `<td><span style="${style}">9</span>1</td>`).join('');
    expect(
      read(
        `<table><tr><td style="visibility:hidden">9</td>${cells}<td style="font-size:0.9em">2</td></tr></table>`,
      ),
    ).toEqual([['0,0 ', '0,1 1', '0,2 1', '0,3 1', '0,4 1', '0,5 2']]);
  });

  it('does not let spans reach out of the table or blow it up', () => {
    expect(read('<table><tr><td rowspan="0">规章<td colspan="x">0<tr><td>1</table>')).toEqual([
      ['0,0+2×1 规章', '0,1 0', '1,1 1'],
    ]);
    expect(refusal(`<table>${'<tr><td rowspan="60000" colspan="1000">1'.repeat(300)}</table>`)).toBe(
      'TOO_LARGE',
    );
  });
});

describe('Markdown whose tables a converter left as HTML', () => {
  const table =
    '<table>\n<tr><td colspan="2">第二十条第（一）项</td></tr>\n<tr><td>规章</td><td>0</td></tr>\n</table>';

  it('is read line by line, without its marks', () => {
    const text = `# 某局2023年年报\n\n**二、主动公开**\n\n${table}\n\n1\\. 注释\n`;
    expect(read(text)).toEqual([
      '某局2023年年报',
      '二、主动公开',
      ['0,0+1×2 第二十条第（一）项', '1,0 规章', '1,1 0'],
      '1. 注释',
    ]);
  });

  it('is read in full after letters that are longer in lower case', () => {
    expect(read(`İİİİİİİİ\n${table}\n1\\. 注释`)).toEqual([
      'İİİİİİİİ',
      ['0,0+1×2 第二十条第（一）项', '1,0 规章', '1,1 0'],
      '1. 注释',
    ]);
  });

  it('is not taken for one where other elements make its paragraphs', () => {
    expect(read(`<p># 甲\n乙</p>${table}`)[0]).toBe('# 甲 乙');
  });
});

describe('the reader of web pages', () => {
  it('tells a page of pictures from an empty one', () => {
    expect(refusal('<html><body><img src="1.jpg"><p>&nbsp;</p></body></html>')).toBe('SCANNED_IMAGE');
    expect(refusal('<html><body><script>var a</script></body></html>')).toBe('EMPTY_FILE');
  });

  it('refuses elements and tables nested beyond reason', () => {
    expect(refusal('<div>'.repeat(100_000))).toBe('TOO_LARGE');
    expect(refusal('<table><tr><td>'.repeat(100))).toBe('TOO_LARGE');
  });

  it('refuses pages of more paragraphs and cells than any report has', () => {
    expect(refusal('<p>甲</p>'.repeat(200_001))).toBe('TOO_LARGE');
  });

  it('keeps what follows navigation that is never closed', () => {
    expect(read('<nav><a>首页</a><div><p>一、总体情况</p></div>')).toEqual(['首页', '一、总体情况']);
    expect(read('<nav><table><tr><td>规章</td><td>0</td></tr></table></nav>')).toEqual([
      ['0,0 规章', '0,1 0'],
    ]);
  });
});
