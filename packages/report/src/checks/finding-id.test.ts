import { explains, findingId } from '../index.ts';

describe('the name of a finding', () => {
  const column = { check: 'OUTCOMES_SUM', section: 'applications', about: 'naturalPerson' } as const;

  it('is its check, its section and what it is about', () => {
    expect(findingId(column)).not.toBe(findingId({ ...column, about: 'total' }));
    expect(findingId(column)).not.toBe(findingId({ ...column, check: 'APPLICATIONS_BALANCE' }));
    expect(findingId(column)).toBe(findingId({ ...column }));
  });

  it('is what an explanation names; one that names no part speaks of the whole section', () => {
    expect(explains(column, column)).toBe(true);
    expect(explains({ ...column, about: 'total' }, column)).toBe(false);
    expect(explains({ check: 'OUTCOMES_SUM', section: 'applications' }, column)).toBe(true);
  });
});
