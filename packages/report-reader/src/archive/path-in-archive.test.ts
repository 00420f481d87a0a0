import {
  isArchiveName,
  isByTheWay,
  isFolder,
  isZippedDocument,
  leadsOutside,
  pathInArchive,
} from './path-in-archive.ts';

const UTF8_FLAG = 0x800;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 示例.txt as Windows in Chinese writes it. */
const gbk = Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd, 0x2e, 0x74, 0x78, 0x74);
const nothing = new Uint8Array();
const extraField = (id: number, ...data: number[]): number[] => [id & 0xff, id >> 8, data.length, 0, ...data];
const time = extraField(0x5455, 1, 0, 0, 0, 0);

describe('the name of a file in a zip', () => {
  it('is UTF-8 where the flag says so, and also where it says nothing but the bytes fit', () => {
    expect(pathInArchive({ name: utf8('示例.txt'), flags: UTF8_FLAG, extra: nothing })).toBe('示例.txt');
    expect(pathInArchive({ name: utf8('示例.txt'), flags: 0, extra: nothing })).toBe('示例.txt');
  });

  it('is GBK where the bytes are no UTF-8', () => {
    expect(pathInArchive({ name: gbk, flags: 0, extra: nothing })).toBe('示例.txt');
  });

  it('is the Unicode path among the extra fields where there is a whole one', () => {
    const unicode = extraField(0x7075, 1, 0, 0, 0, 0, ...utf8('正名.txt'));
    const named = (...extra: number[]): string =>
      pathInArchive({ name: gbk, flags: 0, extra: Uint8Array.from(extra) });
    expect(named(...time, ...unicode)).toBe('正名.txt');
    expect(named(...time, ...extraField(0x7075, 1, 0, 0, 0, 0))).toBe('示例.txt');
    expect(named(...time, ...unicode.slice(0, -1))).toBe('示例.txt');
  });
});

describe('a path in a zip', () => {
  it.each(['../a.txt', 'a/../../b.txt', '..\\a.txt', '/etc/a.txt', '\\a.txt', 'C:\\a.txt', 'c:a.txt'])(
    'leads outside: %s',
    (path) => expect(leadsOutside(path)).toBe(true),
  );

  it.each(['区县/一.txt', 'a..b/c.txt', '…/a.txt', 'a/.b/c.txt'])('stays inside: %s', (path) =>
    expect(leadsOutside(path)).toBe(false),
  );

  it.each([
    '__MACOSX/._a.docx',
    '区县/.DS_Store',
    '._a.docx',
    '区县/~$年报.docx',
    'Thumbs.db',
    'a\\desktop.ini',
  ])('is of a file by the way: %s', (path) => expect(isByTheWay(path)).toBe(true));

  it.each(['区县/年报.docx', 'Thumbs.db.txt', '关于.DS_Store的说明.txt', 'a~$b.txt'])(
    'is of a document: %s',
    (path) => expect(isByTheWay(path)).toBe(false),
  );

  it('is of a folder where it ends in a stroke of either kind', () => {
    expect(isFolder('区县/')).toBe(true);
    expect(isFolder('区县\\')).toBe(true);
    expect(isFolder('区县/年报')).toBe(false);
  });

  it('is of an archive by its ending, whatever its case', () => {
    expect(isArchiveName('区县/一.ZIP')).toBe(true);
    expect(isArchiveName('一.tar.gz')).toBe(true);
    expect(isArchiveName('zip.txt')).toBe(false);
  });

  it('tells a Word, Excel or OFD file from a zip of many', () => {
    expect(isZippedDocument(['[Content_Types].xml', 'word/document.xml'])).toBe(true);
    expect(isZippedDocument(['OFD.xml', 'Doc_0/Document.xml'])).toBe(true);
    expect(isZippedDocument(['年报.docx', '内/[Content_Types].xml', '年报/OFD.xml'])).toBe(false);
  });
});
