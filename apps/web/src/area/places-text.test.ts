import { placesText } from './places-text.ts';

const span = (fromYear: number, toYear: number | null, parentName: string | null, name = '示例镇') => ({
  fromYear,
  toYear,
  name,
  parentName,
});

describe('where an agency was over the years', () => {
  it('is not worth a word where it never moved, also if it was renamed or abolished', () => {
    const spans = [span(2019, 2021, '示例区'), span(2022, 2023, '示例区', '示例新镇')];
    expect(placesText({ begins: 'founded', ends: 'abolished', spans })).toBeNull();
  });

  it('is told in full to those above both places', () => {
    const spans = [span(2019, 2023, '东示例区'), span(2024, null, '西示例区')];
    expect(placesText({ begins: 'founded', ends: 'continues', spans })).toBe(
      '2019–2023 年度属于东示例区，2024 年度起属于西示例区。',
    );
  });

  it('is told as within or outside the area to those who see one of them', () => {
    expect(placesText({ begins: 'joined', ends: 'continues', spans: [span(2024, null, '西示例区')] })).toBe(
      '2023 年度及以前不属于本区域。',
    );
    expect(placesText({ begins: 'founded', ends: 'left', spans: [span(2019, 2023, '东示例区')] })).toBe(
      '2024 年度起不属于本区域。',
    );
  });

  it('is not told to the agency itself', () => {
    const spans = [span(2019, 2023, null), span(2024, null, null)];
    expect(placesText({ begins: 'founded', ends: 'continues', spans })).toBeNull();
  });
});
