import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCompoundFile } from '../../../fixtures/files/make-compound-file.ts';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readDoc } from './read-doc.ts';

const bytes = Uint8Array.from(
  readFileSync(join(__dirname, '../../../fixtures/documents/other-kinds/old-word.doc')),
);
const refusal = (changed: Uint8Array): string => refusalOf(() => readDoc(changed));

/** A Word 97 document of these characters and nothing else: a header, the text, a table of its one piece. */
function plainDocument(text: string): Uint8Array {
  const textAt = 0x400;
  const main = new DataView(new ArrayBuffer(textAt + text.length));
  main.setUint16(0, 0xa5ec, true);
  main.setUint16(2, 0x00c1, true);
  main.setUint32(0x4c, text.length, true);
  main.setUint16(0x98, 93, true);
  main.setUint32(0x9a + 33 * 8 + 4, 21, true);
  [...text].forEach((character, index) => main.setUint8(textAt + index, character.charCodeAt(0)));
  const pieces = new DataView(new ArrayBuffer(21));
  pieces.setUint8(0, 2);
  pieces.setUint32(1, 16, true);
  pieces.setUint32(9, text.length, true);
  pieces.setUint32(15, (textAt * 2) | 0x40000000, true);
  return makeCompoundFile({
    WordDocument: new Uint8Array(main.buffer),
    '0Table': new Uint8Array(pieces.buffer),
  });
}

describe('a Word 97–2003 document', () => {
  const document = readDoc(bytes);

  it('reads as it is shown: tables on their grid, list numbers, no hidden text or field codes', () => {
    expect(showBlocks(document.blocks)).toEqual([
      '示例局2020年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '二、收到和处理政府信息公开申请情况',
      [
        '0,0+2×1 （三）不予公开',
        '0,1 1.属于国家秘密',
        '0,2 12',
        '0,3 ',
        '1,1 2.其他',
        '1,2 3',
        '1,3 4',
        '2,0+1×2 （七）总计',
        '2,2 15',
        '2,3 4',
      ],
      '公开 5 件',
      '另起一行1',
      '二、',
      ['0,0 规章', '0,1 7'],
      '完',
    ]);
  });

  it('is shown with the locations of its blocks', () => {
    expect(document.rendering).toMatchObject({
      kind: 'html',
      html: expect.stringContaining('<p data-place="p1" align="center">示例局2020年'),
    });
  });
});

describe('the reader of old Word documents', () => {
  it('refuses one with nothing but pictures as a scan, in the line or drawn beside it', () => {
    expect(refusal(plainDocument('\x01\r'))).toBe('SCANNED_IMAGE');
    expect(refusal(plainDocument('\b\r'))).toBe('SCANNED_IMAGE');
    expect(showBlocks(readDoc(plainDocument('\x01Report\r')).blocks)).toEqual(['Report']);
  });

  it('refuses an empty one', () => {
    expect(refusal(plainDocument('\r'))).toBe('EMPTY_FILE');
  });

  it('refuses one cut off, wherever', () => {
    for (const length of [600, 3000, bytes.length - 4096]) {
      expect(refusal(bytes.subarray(0, length))).toBe('DAMAGED_FILE');
    }
  });

  it('refuses one whose table of sectors runs in a circle', () => {
    const circular = Uint8Array.from(bytes);
    const view = new DataView(circular.buffer);
    const tableAt = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 100; sector += 1) view.setUint32(tableAt + sector * 4, sector, true);
    expect(refusal(circular)).toBe('DAMAGED_FILE');
  });

  it('refuses one of Word 6 or 95', () => {
    const older = Uint8Array.from(bytes);
    const at = older.findIndex(
      (byte, index) => byte === 0xec && older[index + 1] === 0xa5 && index % 512 === 0,
    );
    older[at + 2] = 0x65;
    older[at + 3] = 0;
    expect(refusal(older)).toBe('UNSUPPORTED_KIND');
  });
});
