/**
 * The lint of style sheets, which oxlint does not read: a colour outside src/theme/ is a variable of the palette. Prints what is
 * wrong and fails. The rest of what is asked of them is in src/style-sheets.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLOUR_CODE, COLOUR_NAMES } from './colours.js';

const source = join(dirname(fileURLToPath(import.meta.url)), '../src');

/** Values of declarations without comments; names of classes may be those of colours. */
function coloursIn(sheet) {
  const values = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/:\s*([^;{}]+)[;}]/g);
  return [...values]
    .map(([, value]) => value)
    .filter(
      (value) => COLOUR_CODE.test(value) || value.split(/[\s,()]+/).some((word) => COLOUR_NAMES.has(word)),
    );
}

const faults = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css') && !name.startsWith('theme/'))
  .map((name) => join(source, name))
  .flatMap((path) =>
    coloursIn(readFileSync(path, 'utf8')).map(
      (value) =>
        `${relative(process.cwd(), path)}: “${value.trim()}” is a colour; use a variable of src/theme/palette.ts`,
    ),
  );

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
