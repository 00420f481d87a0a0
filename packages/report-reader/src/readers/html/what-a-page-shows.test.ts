import { readHtml } from './read-html.ts';

/** What a cell shows, and what it holds besides. */
function cellOf(cell: string, { style = '', around = '', title = '' } = {}): string {
  const page = `<html><head><title>${title}</title><style>${style}</style></head><body><table ${around}><tr><td>规章</td>${cell}</tr></table></body></html>`;
  const [block] = readHtml(page).blocks;
  const read = block?.type === 'table' ? block.cells[1] : undefined;
  const { hidden = '', struck = '' } = read?.leftOut ?? {};
  return `${read?.text ?? 'no cell'}|${hidden}|${struck}`;
}
const td = (content: string, attributes = ''): string => `<td ${attributes}>${content}</td>`;

describe('text of a page that nobody sees', () => {
  it.each([
    'color:#fff',
    'color: #FFFFFF !important',
    'color:white',
    'color:rgb(255,255,255)',
    'color:rgba(255, 255, 255, 1)',
    'color:rgba(0,0,0,0)',
    'color:rgb(254 254 254 / 100%)',
    'color:hsl(0, 0%, 100%)',
    'color:#fffffe',
    'color:transparent',
    'color:#0000',
    '-webkit-text-fill-color:#fff',
    'display:none',
    'visibility:hidden',
    'font-size:0',
    'font-size:1px',
    'font-size:.1em',
    'font:0/0 a',
    'opacity:0',
    'opacity: 0.0',
    'position:absolute;left:-9999px',
    'position:fixed;top:-200em',
    'margin-left:-9999px',
    'text-indent:-9999px;overflow:hidden;display:block',
    'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
    'position:absolute;clip:rect(1px 1px 1px 1px)',
    'clip-path:inset(50%)',
    'transform:scale(0)',
    'mso-hide:all',
  ])('is kept apart: %s', (style) => {
    expect(cellOf(td(`12<span style="${style}">3</span>`))).toBe('12|3|');
    expect(cellOf(td('3', `style="${style}"`))).toMatch(/^(\|3\||no cell\|\|)$/);
  });

  it('is kept apart in a box of no size, but a cell keeps its room in the table', () => {
    const style = 'style="display:inline-block;width:0;height:0;overflow:hidden"';
    expect(cellOf(td(`12<span ${style}>3</span>`))).toBe('12|3|');
    expect(cellOf(td('3', style))).toBe('3||');
  });

  it('is kept apart where attributes and elements say so', () => {
    expect(cellOf(td('12<font color="white">3</font>'))).toBe('12|3|');
    expect(cellOf(td('12<font color=#FFFFFF><b>3</b></font>'))).toBe('12|3|');
    expect(cellOf(td('12<span hidden>3</span>'))).toBe('12|3|');
    expect(cellOf(td('12<input type="hidden" value="3">'))).toBe('12|3|');
    expect(cellOf(td('<button>3</button>'))).toBe('|3|');
    expect(cellOf(td('12<script>3</script>'))).toBe('12||');
  });

  it('is kept apart where a style sheet of the page says so', () => {
    const hidden = td('12<i class="note x">3</i>');
    for (const rule of [
      '.note { display:none }',
      'td i.note{color:#fff}',
      'table > tbody .x, .x { font-size:0 }',
      '/* a { } */ @charset "utf-8"; @media screen { .note { visibility:hidden } }',
      '<!-- i[class~=x] { opacity:0 } -->',
    ])
      expect(cellOf(hidden, { style: rule })).toBe('12|3|');
    for (const rule of [
      '.note:hover { display:none }',
      '@media print { .note { display:none } }',
      'th .note, .notes { display:none }',
      '.note { display:none } .note.x { display:inline }',
    ])
      expect(cellOf(hidden, { style: rule })).toBe('123||');
  });

  it('is kept apart by a style sheet after letters that are longer in lower case', () => {
    const hidden = td('12<i class="note">3</i>');
    expect(cellOf(hidden, { style: '.note { display:none }', title: 'İİİİİİİİ' })).toBe('12|3|');
  });

  it('takes back what is hidden around it where it can', () => {
    expect(cellOf(td('<b style="visibility:hidden">3<i style="visibility:visible">4</i></b>'))).toBe('4|3|');
    expect(cellOf(td('<b style="opacity:0">3<i style="opacity:1">4</i></b>'))).toBe('|34|');
  });
});

describe('text of a page that is seen', () => {
  it('is white on a dark ground', () => {
    for (const ground of [
      'background:#0b5cab',
      'background-color:rgb(0,0,128)',
      'background:url(x.png) no-repeat',
    ])
      expect(cellOf(td('3', `style="color:#fff;${ground}"`))).toBe('3||');
    expect(cellOf(td('3', 'style="color:#fff"'), { around: 'bgcolor="#003366"' })).toBe('3||');
    expect(cellOf(td('3', 'class="w"'), { style: 'tr { background: #036 } .w { color: #fff }' })).toBe('3||');
  });

  it('is black on black no more than white on white', () => {
    expect(cellOf(td('3', 'style="color:#000;background:#000"'))).toBe('|3|');
  });

  it('is the value of input fields, and the chosen option of lists', () => {
    expect(cellOf(td('<input value="3">'))).toBe('3||');
    expect(cellOf(td('<textarea>3</textarea>'))).toBe('3||');
    expect(cellOf(td('<select><option>1</option><option selected>3</option></select>'))).toBe('3||');
    expect(cellOf(td('<select><option>3<option>1</select>'))).toBe('3||');
    expect(cellOf(td('<select multiple><option>3<option>1</select>'))).toBe('3 1||');
    expect(cellOf(td('<input placeholder="3">'))).toBe('|3|');
  });

  it('is hidden only from programs that read pages aloud', () => {
    expect(cellOf(td('<span aria-hidden="true">3</span>'))).toBe('3||');
  });
});

describe('text of a page that is off its line', () => {
  it.each([
    'position:relative;top:-4px',
    'position:relative;bottom:.4em',
    'vertical-align:super;font-size:9px',
    'vertical-align:4px',
    'vertical-align:30%',
    'display:inline-block;transform:translateY(-5px)',
  ])('is the mark of a footnote after a figure: %s', (style) => {
    expect(cellOf(td(`12<span style="${style}">1</span>`))).toBe('12¹||');
  });

  it('is lowered as a mark too', () => {
    expect(cellOf(td('12<sub>1</sub>'))).toBe('12₁||');
  });

  it('is a figure where the whole cell is moved', () => {
    expect(cellOf(td('<span style="position:relative;top:-4px">12</span>'))).toBe('12||');
    expect(cellOf(td('12', 'style="vertical-align:top;position:relative;top:-4px"'))).toBe('12||');
  });
});

describe('text of a page that is struck out', () => {
  it('is kept apart from what replaces it', () => {
    expect(cellOf(td('<s>12</s>3'))).toBe('3||12');
    expect(cellOf(td('<del><b>12</b></del>3'))).toBe('3||12');
    expect(cellOf(td('<u style="text-decoration: underline line-through">12</u>'))).toBe('||12');
    expect(
      cellOf(td('<i class="old">12</i>3'), { style: '.old { text-decoration-line: line-through }' }),
    ).toBe('3||12');
  });
});
