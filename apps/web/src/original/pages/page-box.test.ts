import { boxStyle, drawingScale } from './page-box.ts';

const a4 = { width: 600, height: 800 };

describe('a box on a page of a PDF', () => {
  it('is over the drawn page where it is in the PDF, in percent of the page', () => {
    expect(boxStyle({ x: 60, y: 200, width: 30, height: 16 }, a4)).toEqual({
      left: '10%',
      top: '25%',
      width: '5%',
      height: '2%',
    });
  });

  it('does not reach over the edge of its page', () => {
    expect(boxStyle({ x: -6, y: 784, width: 36, height: 40 }, a4)).toEqual({
      left: '0%',
      top: '98%',
      width: '5%',
      height: '2%',
    });
  });

  it('is nothing where it lies outside the page', () => {
    expect(boxStyle({ x: 700, y: 900, width: 10, height: 10 }, a4)).toMatchObject({
      width: '0%',
      height: '0%',
    });
  });
});

describe('how large a page is drawn', () => {
  it('fills the panel, pixel for pixel on the screen', () => {
    expect(drawingScale(a4, 300, 1)).toBe(0.5);
    expect(drawingScale(a4, 300, 2)).toBe(1);
  });

  it('keeps poster-sized pages within what browsers can draw', () => {
    const poster = { width: 20_000, height: 20_000 };
    const scale = drawingScale(poster, 20_000, 2);
    expect(poster.width * scale * (poster.height * scale)).toBeLessThanOrEqual(8_000_001);
  });
});
