import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colourVariable } from './page-colours.ts';
import { PALETTE } from './palette.ts';

const source = join(__dirname, '..');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));

/** Set by a component on the element itself. */
const SET_IN_CODE = ['--mark'];

describe('the style sheets', () => {
  it('use no variable that nothing defines', () => {
    const defined = new Set([...Object.keys(PALETTE).map(colourVariable), ...SET_IN_CODE]);
    for (const { text } of sheets)
      for (const [, name = ''] of text.matchAll(/(--[\w-]+)\s*:/g)) defined.add(name);
    const unknown = sheets.flatMap(({ name, text }) =>
      [...text.matchAll(/var\((--[\w-]+)/g)]
        .map(([, variable = '']) => variable)
        .filter((variable) => !defined.has(variable))
        .map((variable) => `${name}: ${variable}`),
    );
    expect(unknown).toEqual([]);
  });
});
