import { aBasis } from '../testing/a-basis.ts';
import { missing } from './missing.ts';

describe('the foot of a draft', () => {
  it('counts and names the agencies whose reports are not in it', () => {
    const [said] = missing.write(
      aBasis(
        {},
        {
          missing: [
            { id: 'a', name: '教育局', because: 'notHandedIn' },
            { id: 'b', name: '公安局', because: 'notAccepted' },
          ],
        },
      ),
    );
    expect(said).toMatchObject({
      text: '另有2家行政机关的年度报告未计入本报告的数据，未报送的1家：教育局；尚未审核通过的1家：公安局。',
      agencies: ['a', 'b'],
    });
  });

  it('names a hundred of each at most, and counts all', () => {
    const many = Array.from({ length: 130 }, (_, at) => ({
      id: `${at}`,
      name: `单位${at}`,
      because: 'notHandedIn' as const,
    }));
    const [said] = missing.write(aBasis({}, { missing: many }));
    expect(said?.text).toContain('未报送的130家：单位0、');
    expect(said?.text).toMatch(/单位99等。$/u);
    expect(said?.agencies).toHaveLength(100);
  });

  it('is empty where none is missing', () => {
    expect(missing.write(aBasis())).toEqual([]);
  });
});
