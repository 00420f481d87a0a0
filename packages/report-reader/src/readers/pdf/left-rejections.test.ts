import { saysFileIsDamaged } from './left-rejections.ts';

const named = (name: string): Error =>
  Object.assign(new Error('Bad (uncompressed) XRef entry: 14R'), { name });

describe('rejections that pdf.js leaves unhandled', () => {
  it('are outlived where they say that the file is damaged', () => {
    expect(saysFileIsDamaged(named('XRefEntryException'))).toBe(true);
    expect(saysFileIsDamaged(named('FormatError'))).toBe(true);
  });

  it('stay fatal where anything else is wrong', () => {
    expect(saysFileIsDamaged(new TypeError('undefined is not a function'))).toBe(false);
    expect(saysFileIsDamaged(null)).toBe(false);
    expect(saysFileIsDamaged('text')).toBe(false);
  });
});
