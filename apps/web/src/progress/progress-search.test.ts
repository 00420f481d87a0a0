import { narrowed, narrowedTo, progressSearchSchema } from './progress-search.ts';

describe('the address of the progress page', () => {
  it('forgets what it does not understand instead of failing', () => {
    expect(progressSearchSchema.parse({ state: 'lost', page: 'x', late: 'perhaps', open: 1 })).toEqual({});
  });

  it('keeps what it understands', () => {
    expect(progressSearchSchema.parse({ state: 'returned', late: true, page: '3' })).toEqual({
      state: 'returned',
      late: true,
      page: 3,
    });
  });

  it('begins at the first page when the list is narrowed', () => {
    expect(narrowed({ state: 'draft', page: 4 }, { late: true })).toEqual({
      state: 'draft',
      late: true,
      page: undefined,
    });
  });

  it('says in words to what the list is narrowed', () => {
    expect(narrowedTo({ state: 'returned', late: true, search: '财政' })).toEqual([
      '已退回',
      '只看逾期',
      '查找“财政”',
    ]);
    expect(narrowedTo({ page: 2 })).toEqual([]);
  });
});
