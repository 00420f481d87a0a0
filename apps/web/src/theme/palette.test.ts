import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colourPage, colourVariable } from './page-colours.ts';
import { type ColourName, OFFICE_ACCENTS, PALETTE } from './palette.ts';

/** Relative luminance of `#rrggbb` by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const contrast = (one: ColourName, other: ColourName): number => contrastOf(PALETTE[one], PALETTE[other]);

describe.each(Object.entries(OFFICE_ACCENTS))(
  'the colour of an office, %s',
  (_, { primary, primaryQuiet }) => {
    it.each([
      ['paper', PALETTE.surface],
      ['the page', PALETTE.background],
      ['heads of tables', PALETTE.headGround],
      ['what is computed', PALETTE.formGround],
      ['its own quiet ground', primaryQuiet],
    ])('can be read on %s (AA, 4.5:1)', (_ground, ground) =>
      expect(contrastOf(primary, ground)).toBeGreaterThanOrEqual(4.5),
    );
    it('leaves text readable on its quiet ground', () =>
      expect(contrastOf(PALETTE.textColour, primaryQuiet)).toBeGreaterThanOrEqual(4.5));
  },
);

describe('the palette', () => {
  const grounds: ColourName[] = ['surface', 'background', 'headGround', 'formGround'];
  const texts: ColourName[] = [
    'textColour',
    'textQuiet',
    'textFaint',
    'primary',
    'error',
    'warning',
    'good',
    'lateText',
  ];
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s (AA, 4.5:1)',
    (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  it.each([
    ['error', 'errorQuiet'],
    ['warning', 'warningQuiet'],
    ['good', 'goodQuiet'],
    ['lateText', 'lateQuiet'],
    ['primary', 'primaryQuiet'],
    ['textColour', 'marked'],
  ] as const)('%s can be read on its own ground %s', (text, ground) =>
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  it('late as an area would be too pale for text on the ground of the page', () =>
    expect(contrast('late', 'background')).toBeLessThan(4.5));

  it('reaches the page as CSS variables', () => {
    const page = document.createElement('div');
    colourPage(page);
    expect(colourVariable('lateText')).toBe('--late-text');
    expect(page.style.getPropertyValue('--late-text')).toBe(PALETTE.lateText);
  });

  it('is also what the browser draws around the page with', () => {
    const page = readFileSync(join(__dirname, '../../index.html'), 'utf8');
    expect(page).toContain(`<meta name="theme-color" content="${PALETTE.primary}" />`);
  });
});
