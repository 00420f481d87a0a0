import { RememberedTexts } from './remembered-texts.ts';

describe('remembered texts', () => {
  it('are made once', () => {
    const make = jest.fn((text: string) => `${text}!`);
    const remembered = new RememberedTexts(make);
    expect([remembered.of('总计'), remembered.of('总计')]).toEqual(['总计!', '总计!']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are not paragraphs, however many come by', () => {
    const remembered = new RememberedTexts((text) => text.length);
    for (let count = 0; count < 100; count += 1) remembered.of(`${count}`.repeat(10_000));
    expect(remembered.characters).toBe(0);
  });

  it('are forgotten before they become too many', () => {
    const remembered = new RememberedTexts((text) => text.length);
    for (let count = 0; count < 50_000; count += 1) remembered.of(String(count).padStart(90, '规'));
    expect(remembered.characters).toBeLessThanOrEqual(4_000 * 90);
  });
});
