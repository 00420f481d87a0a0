import { formById } from '../forms/forms.ts';
import { aReport } from '../testing/index.ts';
import { hasPlace, isSamePlace, placeName, sectionOfPlace } from './report-place.ts';

const form = formById('2021');
const key = 'applications.newlyReceived.naturalPerson';

describe('a place in a report', () => {
  it('is named as a letter names it', () => {
    expect(placeName(form, { kind: 'whole' })).toBe('整份报告');
    expect(placeName(form, { kind: 'section', section: 'improvement' })).toBe('第五部分');
    expect(placeName(form, { kind: 'cell', key })).toMatch(/^第三部分“.*自然人.*”$/);
    expect(placeName(form, { kind: 'sentence', section: 'overview', quote: '公'.repeat(60), at: 0 })).toBe(
      `第一部分“${'公'.repeat(40)}…”`,
    );
  });

  it('is in a section, but for the whole', () => {
    expect(sectionOfPlace(form, { kind: 'cell', key })).toBe('applications');
    expect(sectionOfPlace(form, { kind: 'whole' })).toBeNull();
  });

  it('is there where the form has the cell and the text the sentence at its character', () => {
    const report = aReport().withNarrative('improvement', '一是不足。二是不全。').build();
    const sentence = { kind: 'sentence', section: 'improvement', quote: '二是不全。', at: 5 } as const;
    expect(hasPlace(report, sentence)).toBe(true);
    expect(hasPlace(report, { ...sentence, at: 0 })).toBe(false);
    expect(hasPlace(report, { kind: 'cell', key: 'applications.nowhere' })).toBe(false);
  });

  it('is the same sentence wherever in its text it begins', () => {
    const sentence = { kind: 'sentence', section: 'improvement', quote: '二是不全。', at: 5 } as const;
    expect(isSamePlace(sentence, { ...sentence, at: 9 })).toBe(true);
    expect(isSamePlace(sentence, { ...sentence, quote: '三是不全。' })).toBe(false);
    expect(isSamePlace({ kind: 'cell', key }, { key, kind: 'cell' })).toBe(true);
  });
});
