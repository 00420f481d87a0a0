import { aYear } from '../testing/figures-for-tests.ts';
import { applicantMix } from './applicant-mix.ts';

describe('who applied', () => {
  it('is told by the six categories of the form, in its order, with their part of all', () => {
    const mix = applicantMix(
      aYear(2024, {
        'applications.newlyReceived.naturalPerson': 75,
        'applications.newlyReceived.commercialEnterprise': 25,
        'applications.newlyReceived.total': 100,
      }),
      aYear(2023, { 'applications.newlyReceived.naturalPerson': 60 }),
    );
    expect(mix).toHaveLength(6);
    expect(mix[0]).toMatchObject({ label: '自然人', value: 75, previous: 60, remark: '75.0%' });
    expect(mix[0]?.opens).toEqual({ figure: 'applications.newlyReceived.naturalPerson', year: 2024 });
  });

  it('gives no parts of nothing', () => {
    expect(applicantMix(aYear(2024), undefined)[0]).toMatchObject({ value: 0, previous: null });
    expect(applicantMix(aYear(2024), undefined)[0]).not.toHaveProperty('remark');
  });
});
