import { type Cell, type Finding, formById } from '@zhaojian/report';
import { appearanceOfCell, findingsByCell } from './cell-appearance.ts';

const read = (value: number, more: Partial<Cell> = {}): Cell => ({
  value,
  printed: String(value),
  basis: 'label',
  ...more,
});
const form = formById('2021');
const finding = (severity: Finding['severity']): Finding => ({
  check: 'OUTCOMES_SUM',
  severity,
  section: 'applications',
  about: 'naturalPerson',
  cells: ['a', 'b'],
});

describe('the appearance of a cell', () => {
  it('is plain where nothing is to be said', () => {
    expect(appearanceOfCell(form, 'b', read(1234), [], null)).toMatchObject({
      text: '1,234',
      tone: 'plain',
      change: null,
      notes: [],
    });
  });

  it('asks for no figure where only a sum is printed', () => {
    const part: Cell = { value: null, printed: '5', basis: 'undivided', doubt: '没有分项' };
    expect(appearanceOfCell(form, 'b', part, [], null)).toMatchObject({
      text: '未分项',
      tone: 'plain',
      notes: ['没有分项'],
    });
  });

  it('lets an error speak before everything else', () => {
    const appearance = appearanceOfCell(
      form,
      'b',
      read(1, { doubt: '位置不清' }),
      [finding('warning'), finding('error')],
      null,
    );
    expect(appearance.tone).toBe('error');
    expect(appearance.notes).toContain('位置不清');
  });

  it('marks the cell to fix, and only involves the others of the relation', () => {
    expect(appearanceOfCell(form, 'a', read(1), [finding('error')], null).tone).toBe('involved');
    expect(appearanceOfCell(form, 'b', read(1), [finding('error')], null).tone).toBe('error');
    const mend = { key: 'a', from: 1, to: 2, resolves: 2 };
    expect(appearanceOfCell(form, 'a', read(1), [{ ...finding('error'), mend }], null).tone).toBe('error');
    expect(appearanceOfCell(form, 'b', read(1), [{ ...finding('error'), mend }], null).tone).toBe('involved');
  });

  it('shows the printed text of a cell that could not be read, never a zero', () => {
    const appearance = appearanceOfCell(
      form,
      'b',
      { value: null, printed: '见附表', basis: 'unread' },
      [],
      null,
    );
    expect(appearance).toMatchObject({ text: '见附表', tone: 'unread' });
    expect(appearance.notes[0]).toContain('没有读出数字');
  });

  it('says of a blank that it is one, and quotes nothing', () => {
    const { notes } = appearanceOfCell(form, 'b', { value: null, printed: ' ', basis: 'unread' }, [], null);
    expect(notes).toEqual(['原文这一格是空的；没有的填 0。']);
  });

  it('says why a blank was not counted as 0, and then does not suggest 0', () => {
    const doubt = '总计没有填写，各项之和是 272';
    const { notes } = appearanceOfCell(
      form,
      'b',
      { value: null, printed: ' ', basis: 'unread', doubt },
      [],
      null,
    );
    expect(notes).toEqual([doubt]);
  });

  it('says of a blank that was filled in by hand that it was one', () => {
    const { notes } = appearanceOfCell(form, 'b', read(9, { printed: '', basis: 'corrected' }), [], null);
    expect(notes).toEqual(['原文这一格是空的。', '这一格由人工改过。']);
  });

  it('shows an absent cell empty and unread', () => {
    expect(appearanceOfCell(form, 'b', undefined, [], null)).toMatchObject({ text: '', tone: 'unread' });
  });

  it('says how it differs from last year', () => {
    expect(appearanceOfCell(form, 'b', read(12), [], 9)).toMatchObject({
      change: 'more',
      notes: ['上年为 9，增加 3。'],
    });
    expect(appearanceOfCell(form, 'b', read(9), [], 12)).toMatchObject({ change: 'less' });
    expect(appearanceOfCell(form, 'b', read(9), [], 9)).toMatchObject({ change: null, notes: [] });
  });

  it('keeps what was printed beside what was corrected', () => {
    const appearance = appearanceOfCell(form, 'b', read(21, { printed: '12', basis: 'corrected' }), [], null);
    expect(appearance.corrected).toBe(true);
    expect(appearance.notes).toEqual(['原文印的是“12”。', '这一格由人工改过。']);
  });
});

describe('findings by cell', () => {
  it('gives a finding to each of its cells', () => {
    const byCell = findingsByCell([finding('error'), finding('warning')]);
    expect(byCell.get('a')).toHaveLength(2);
    expect(byCell.get('b')).toHaveLength(2);
    expect(byCell.get('c')).toBeUndefined();
  });
});
