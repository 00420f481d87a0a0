import { sizeText } from './size-text.ts';

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1536, '1.5 KB'],
    [512 * 1024 ** 2, '512 MB'],
    [83_600_000_000, '77.9 GB'],
  ])('of %d bytes is %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
