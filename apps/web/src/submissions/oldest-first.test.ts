import { oldestFirst } from './oldest-first.ts';

describe('submissions, oldest first', () => {
  it('begin with who has waited longest', () => {
    const rows = [
      { submittedAt: '2026-01-20T00:00:00.000Z' },
      { submittedAt: null },
      { submittedAt: '2026-01-03T00:00:00.000Z' },
    ];
    expect(oldestFirst(rows).map((row) => row.submittedAt?.slice(8, 10))).toEqual(['03', '20', undefined]);
  });
});
