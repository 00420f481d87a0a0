import { agencyEdit, type AgencyFormValues, type EditedAgency, isDated, newAgency } from './agency-form.ts';
import { anAgency } from '../testing/sample-agencies.ts';

const bureau = anAgency({ aliases: ['市教育局'] });
const asItIs: AgencyFormValues = {
  name: bureau.name,
  kind: bureau.kind,
  sector: '教育',
  aliases: ['市教育局'],
  parentId: bureau.parentId ?? '',
  fromYear: 2026,
};
const known = { agency: bureau, year: 2025, firstYear: 2019, lastYear: null };
const seen = { agencyId: bureau.id, revision: 1 };
const edit = (values: Partial<EditedAgency>) => agencyEdit(known, { ...asItIs, how: 'change', ...values });

describe('an agency edited', () => {
  it('sends only what differs', () => {
    expect(edit({ name: ' 示例市教育体育局 ' })).toEqual({
      what: 'change',
      ...seen,
      fromYear: 2026,
      name: '示例市教育体育局',
    });
  });

  it('is nothing when nothing differs: blanks and doubled aliases are no difference', () => {
    expect(edit({ code: ' ', aliases: ['市教育局', ' 市教育局 '] })).toBeNull();
    expect(edit({ how: 'correct', firstYear: 2019, lastYear: null })).toBeNull();
  });

  it('loses its sector when that is emptied', () => {
    expect(edit({ sector: '' })).toEqual({ what: 'change', ...seen, fromYear: 2026, sector: null });
  });

  it('is corrected in the year that is looked at, and its first year with it', () => {
    expect(edit({ how: 'correct', name: '示例市教育体育局', firstYear: 2021 })).toEqual({
      what: 'correct',
      ...seen,
      year: 2025,
      name: '示例市教育体育局',
      firstYear: 2021,
    });
  });

  it('says what its report covers where it becomes a government, and only there', () => {
    expect(edit({ kind: 'government', coversArea: true })).toMatchObject({
      kind: 'government',
      coversArea: true,
    });
    expect(edit({ kind: 'township', coversArea: true })).not.toHaveProperty('coversArea');
    expect(edit({ name: '示例市教育体育局', coversArea: true })).not.toHaveProperty('coversArea');
  });

  it('holds from a year on only when its name, kind or place changes', () => {
    const dated = (values: Partial<EditedAgency>) => {
      const change = edit(values);
      return change && isDated(change);
    };
    expect(dated({ kind: 'publicInstitution' })).toBe(true);
    expect(dated({ aliases: [] })).toBe(false);
    expect(dated({ how: 'correct', name: '示例市教育体育局' })).toBe(false);
  });
});

describe('a new agency', () => {
  it('has no empty texts', () => {
    expect(newAgency({ ...asItIs, sector: ' ', code: '' })).toMatchObject({ sector: null, code: null });
  });
});
