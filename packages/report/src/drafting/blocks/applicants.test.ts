import { aBasis } from '../testing/a-basis.ts';
import { applicants } from './applicants.ts';

describe('who applied, in a draft', () => {
  it('is told by category, without what was carried over', () => {
    const [said] = applicants.write(
      aBasis({
        'applications.newlyReceived.naturalPerson': 9,
        'applications.carriedOver.naturalPerson': 4,
        'applications.newlyReceived.commercialEnterprise': 2,
      }),
    );
    expect(said?.text).toContain('自然人9件，商业企业2件');
  });
});
