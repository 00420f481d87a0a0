import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FILES_FOR_CHINESE_PDFS } from './pdf-js-files.ts';

const packageFile = createRequire(__filename).resolve('pdfjs-dist/package.json');

describe('the files of pdf.js that are kept for working offline', () => {
  it('are there in the version in use', () => {
    const missing = FILES_FOR_CHINESE_PDFS.filter((address) => {
      const [folder = '', name = ''] = address.split('/').slice(-2);
      return !existsSync(join(dirname(packageFile), folder.replace('fonts', 'standard_fonts'), name));
    });
    expect(missing).toEqual([]);
  });

  it('hold every character map that another of them builds on', () => {
    const maps = FILES_FOR_CHINESE_PDFS.filter((address) => address.endsWith('.bcmap'));
    const kept = maps.map((address) => address.split('/').at(-1)?.replace('.bcmap', ''));
    const builtOn = kept.flatMap((name) => {
      const beginning = readFileSync(join(dirname(packageFile), 'cmaps', `${name}.bcmap`), 'latin1').slice(
        0,
        250,
      );
      return /[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+-[HV]/.exec(beginning)?.[0] ?? [];
    });
    expect(builtOn).not.toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(builtOn));
  });
});
