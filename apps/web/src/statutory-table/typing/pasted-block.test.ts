import { formById, tableSections } from '@zhaojian/report';
import { pasteBlock } from './pasted-block.ts';
import { gridOf } from '../table-grid.ts';

const form = formById('2021');
const table = tableSections(form).find(({ id }) => id === 'applications')?.table;
if (!table) throw new Error('the form has a table of applications');
const grid = gridOf(table);

describe('a block pasted from a spreadsheet', () => {
  it('fills line by line from the selected cell', () => {
    const { figures, refused } = pasteBlock(form, grid, 'applications.newlyReceived.naturalPerson', [
      ['12', '3'],
      ['1', '0'],
    ]);
    expect(figures).toEqual({
      'applications.newlyReceived.naturalPerson': 12,
      'applications.newlyReceived.commercialEnterprise': 3,
      'applications.carriedOver.naturalPerson': 1,
      'applications.carriedOver.commercialEnterprise': 0,
    });
    expect(refused).toEqual([]);
  });

  it('says which cells hold no figure and takes the others', () => {
    const { figures, refused } = pasteBlock(form, grid, 'applications.newlyReceived.naturalPerson', [
      ['12件', '3'],
    ]);
    expect(figures).toEqual({ 'applications.newlyReceived.commercialEnterprise': 3 });
    expect(refused).toEqual(['本年新收 · 自然人：“12件”不是数字，请只填数字。']);
  });

  it('understands thousands separators, empties what is blank and leaves cells with a slash as they are', () => {
    const { figures, refused } = pasteBlock(form, grid, 'applications.newlyReceived.naturalPerson', [
      ['1,204', '', '/'],
    ]);
    expect(figures).toEqual({
      'applications.newlyReceived.naturalPerson': 1204,
      'applications.newlyReceived.commercialEnterprise': null,
    });
    expect(refused).toEqual(['本年新收 · 科研机构：“/”不是数字，请只填数字。']);
  });

  it('says what falls outside the table', () => {
    const { refused } = pasteBlock(form, grid, 'applications.carriedForward.total', [['1', '2'], ['3']]);
    expect(refused).toEqual(['有 2 格超出了这张表，没有粘贴。请检查选中的起始单元格。']);
  });

  it('leaves computed totals alone', () => {
    const total = 'applications.newlyReceived.total';
    expect(pasteBlock(form, grid, total, [['9'], ['9']], new Set([total])).figures).toEqual({
      'applications.carriedOver.total': 9,
    });
  });
});
