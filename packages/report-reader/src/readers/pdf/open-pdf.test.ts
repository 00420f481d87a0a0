/**
 * @jest-environment ./testing/environment-with-pdfjs.js
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makePdf } from '../../../fixtures/files/make-pdf.ts';
import { MissingCharacterMap } from './open-pdf.ts';
import { readPdf } from './read-pdf.ts';

const inPackage = (fileName: string): Uint8Array =>
  new Uint8Array(readFileSync(createRequire(__filename).resolve(`pdfjs-dist/cmaps/${fileName}`)));

/** Its font is not embedded: what its characters mean is in a character map. */
const file = makePdf([
  { texts: [{ text: '示例市数据局主动公开政府信息共计一千一百三十六条', x: 60, y: 80 }] },
]);

describe('a PDF whose font is not embedded', () => {
  it('is read with the character maps that a page in a browser gives', async () => {
    const asked: string[] = [];
    const { blocks } = await readPdf(file, async (fileName) => {
      asked.push(fileName);
      return inPackage(fileName);
    });
    expect(blocks).toMatchObject([{ text: '示例市数据局主动公开政府信息共计一千一百三十六条' }]);
    expect(asked).toContain('UniGB-UCS2-H.bcmap');
  });

  it('is not read with text missing where a character map cannot be had', async () => {
    const reading = readPdf(file, () => Promise.reject(new Error('offline')));
    await expect(reading).rejects.toThrow(MissingCharacterMap);
  });
});
