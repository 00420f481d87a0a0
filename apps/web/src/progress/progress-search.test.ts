import { narrowed, progressSearchSchema } from './progress-search.ts';

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
});
