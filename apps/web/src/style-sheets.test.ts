import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
const withoutComments = (css: string): string => css.replace(/\/\*.*?\*\//gs, '');

/** Every style sheet but the theme's, and what it says. */
const sheets = new Map(
  files
    .filter((path) => path.endsWith('.css') && !path.startsWith('theme/'))
    .map((path) => [path, withoutComments(readFileSync(join(__dirname, path), 'utf8'))]),
);

describe('the style sheets', () => {
  it('set only properties that there are', () => {
    const { style } = document.documentElement;
    const unknown = [...sheets].flatMap(([sheet, css]) =>
      [...css.matchAll(/[{;]\s*([a-z][a-z-]*)\s*:/g)]
        .filter(([, name = '']) => !(name in style))
        .map(([, name]) => `${sheet}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
