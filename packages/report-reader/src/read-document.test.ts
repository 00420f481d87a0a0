import { strToU8, zipSync } from 'fflate';
import { makeCompoundFile } from '../fixtures/files/make-compound-file.ts';
import { makeDocx, paragraph } from '../fixtures/files/make-docx.ts';
import { makeOfd, textObject } from '../fixtures/files/make-ofd.ts';
import { makeXls, words } from '../fixtures/files/make-xls.ts';
import { refusalOfPromise } from '../fixtures/refusal-of.ts';
import { readDocument } from './read-document.ts';
import type { ReadRefusalCode } from './read-refusal.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const filled = new Uint8Array(16);

const refusal = (bytes: Uint8Array): Promise<string> => refusalOfPromise(readDocument(bytes));

describe('what kind a file is', () => {
  it.each([
    ['text', utf8('规章\t0')],
    ['text', utf8('| 规章 | 0 |')],
    ['html', utf8('\n<!-- x --><HTML><body>规章</body></HTML>')],
    ['html', utf8('<p>规章</p>')],
    ['html', Uint8Array.from([...utf8('<table><tr><td>'), 0xb9, 0xe6, 0xd5, 0xc2])],
    ['docx', makeDocx(paragraph('规章'))],
    ['ofd', makeOfd([textObject({ x: 100, y: 100, text: '示例局政府信息公开工作年度报告（示例文件）' })])],
    ['xls', makeXls([{ name: '表', records: words('A1', '规章') }])],
  ])('is told by its content: %s', async (kind, bytes) => {
    expect((await readDocument(bytes)).kind).toBe(kind);
  });
});

describe('files that cannot be read', () => {
  it.each<[string, ReadRefusalCode, Uint8Array]>([
    ['of no bytes', 'EMPTY_FILE', new Uint8Array()],
    ['of nothing but white space', 'EMPTY_FILE', utf8(' \r\n\t\n　')],
    ['with a byte order mark and nothing else', 'EMPTY_FILE', utf8('\ufeff')],
    ['PNG picture', 'SCANNED_IMAGE', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['JPEG picture', 'SCANNED_IMAGE', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['TIFF picture', 'SCANNED_IMAGE', Uint8Array.of(0x49, 0x49, 42, 0)],
    ['program', 'UNSUPPORTED_KIND', Uint8Array.from([...utf8('MZ'), 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0])],
    ['rich text', 'UNSUPPORTED_KIND', utf8('{\\rtf1\\ansi 规章}')],
    ['mail without a page', 'UNSUPPORTED_KIND', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['presentation', 'UNSUPPORTED_KIND', zipSync({ '[Content_Types].xml': utf8(''), 'ppt/a.xml': utf8('') })],
    [
      'text of another office program',
      'UNSUPPORTED_KIND',
      zipSync({ mimetype: utf8('application/vnd.oasis') }),
    ],
    [
      'encrypted OFD',
      'PASSWORD_PROTECTED',
      zipSync({ 'Encryptions.xml': utf8(''), 'decryptseed.dat': utf8('') }),
    ],
    ['OFD of which only the beginning is there', 'DAMAGED_FILE', zipSync({ 'OFD.xml': utf8('<OFD/>') })],
    ['zip of files', 'ARCHIVE', zipSync({ 'a.txt': strToU8('规章') })],
    ['RAR', 'ARCHIVE', utf8('Rar!\x1a\x07\x01\0')],
    ['7-Zip', 'ARCHIVE', Uint8Array.from([...utf8('7z'), 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['workbook of Excel 5 or 95', 'UNSUPPORTED_KIND', makeCompoundFile({ Book: filled })],
    ['presentation of before 2007', 'UNSUPPORTED_KIND', makeCompoundFile({ 'PowerPoint Document': filled })],
    [
      'object file whose report is only inside another',
      'UNSUPPORTED_KIND',
      makeCompoundFile({ Contents: filled, ObjectPool: { WordDocument: filled } }),
    ],
    ['Office file with a password', 'PASSWORD_PROTECTED', makeCompoundFile({ EncryptedPackage: filled })],
    [
      'old Word document cut off before its directory',
      'DAMAGED_FILE',
      makeCompoundFile({ WordDocument: filled }).subarray(0, 4096),
    ],
    [
      'zip with bytes put in between',
      'DAMAGED_FILE',
      Uint8Array.from([...makeDocx('').subarray(0, 100), 1, 2, 3, ...makeDocx('').subarray(100)]),
    ],
    ['zip cut off', 'DAMAGED_FILE', makeDocx(paragraph('规章')).subarray(0, 300)],
    ['over the limit', 'TOO_LARGE', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x30)],
  ])('%s: %s', async (_what, code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('refuses an old Word document with a password', async () => {
    const document = Uint8Array.of(0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    const bytes = makeCompoundFile({ WordDocument: document });
    expect(await refusal(bytes)).toBe('PASSWORD_PROTECTED');
  });

  it('says in Chinese what to do', async () => {
    await expect(readDocument(new Uint8Array())).rejects.toThrow('文件是空的。请确认选对了文件，重新上传。');
  });
});
