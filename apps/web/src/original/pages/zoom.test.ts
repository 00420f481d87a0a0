import { nextZoom, readableZoom, ZOOMS } from './zoom.ts';

describe('how large a PDF is shown', () => {
  it('fills a wide panel, and is larger than a narrow one so that its figures can be read', () => {
    expect(readableZoom(595, 600)).toBe(1);
    expect(readableZoom(595, 344)).toBe(1.6);
    expect(readableZoom(842, 344)).toBe(2.5);
  });

  it('is never larger than the largest', () => {
    expect(readableZoom(3000, 300)).toBe(ZOOMS.at(-1));
  });

  it('goes up and down step by step, and stays at the ends', () => {
    expect(nextZoom(1, 1)).toBe(1.25);
    expect(nextZoom(1.25, -1)).toBe(1);
    expect(nextZoom(1, -1)).toBe(1);
    expect(nextZoom(3.2, 1)).toBe(3.2);
  });
});
