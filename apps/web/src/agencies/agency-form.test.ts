import { agencyChange, isDatedChange, newAgency, type AgencyFormValues } from './agency-form.ts';
import { anAgency } from './testing/sample-agencies.ts';

const bureau = anAgency({ aliases: ['市教育局'] });
const asItIs: AgencyFormValues = {
  name: bureau.name,
  kind: bureau.kind,
  sector: '教育',
  aliases: ['市教育局'],
  parentId: bureau.parentId ?? '',
  fromYear: 2026,
};

describe('a changed agency', () => {
  it('sends only what differs', () => {
    expect(agencyChange(bureau, { ...asItIs, name: ' 示例市教育体育局 ' })).toEqual({
      fromYear: 2026,
      name: '示例市教育体育局',
    });
  });

  it('is nothing when nothing differs: blanks and doubled aliases are no difference', () => {
    expect(agencyChange(bureau, { ...asItIs, code: ' ', aliases: ['市教育局', ' 市教育局 '] })).toBeNull();
  });

  it('takes a sector away when it is emptied', () => {
    expect(agencyChange(bureau, { ...asItIs, sector: '' })).toEqual({ fromYear: 2026, sector: null });
  });

  it('holds from a year on only when the name or the place changes', () => {
    expect(isDatedChange({ fromYear: 2026, name: '示例市教育体育局' })).toBe(true);
    expect(isDatedChange({ fromYear: 2026, aliases: [] })).toBe(false);
  });
});

describe('a new agency', () => {
  it('has no empty texts', () => {
    expect(newAgency({ ...asItIs, sector: ' ', code: '' })).toMatchObject({ sector: null, code: null });
  });
});
