import { filesOfDrop, filesOfInput } from './chosen-files.ts';

const file = (name: string, path = ''): File =>
  Object.defineProperty(new File(['x'], name), 'webkitRelativePath', { value: path });

const fileEntry = (name: string, fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (found: (file: File) => void) => found(file(name)),
});
const folderEntry = (...portions: object[][]) => ({
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const rest = [...portions];
    return { readEntries: (found: (entries: object[]) => void) => found(rest.shift() ?? []) };
  },
});
const dropped = (...entries: object[]) =>
  entries.map((entry) => ({ webkitGetAsEntry: () => entry })) as unknown as DataTransferItem[];

describe('the files of a batch', () => {
  it('chosen as a folder keep their folders, without what systems leave lying about', () => {
    const chosen = filesOfInput([
      file('示例市教育局.docx', '年报/市直/示例市教育局.docx'),
      file('.DS_Store', '年报/.DS_Store'),
      file('~$示例市教育局.docx', '年报/市直/~$示例市教育局.docx'),
      file('全市.zip'),
    ]);
    expect(chosen.map(({ path }) => path)).toEqual(['年报/市直/示例市教育局.docx', '全市.zip']);
  });

  it('come by name, numbers in their order, however the folder tells them', () => {
    const chosen = filesOfInput(['10.docx', '丙.docx', '2.docx', '甲.docx'].map((name) => file(name)));
    expect(chosen.map(({ path }) => path)).toEqual(['2.docx', '10.docx', '丙.docx', '甲.docx']);
  });

  it('dropped as a folder are all found, however many portions the browser tells them in', async () => {
    const folder = folderEntry(
      [fileEntry('一.txt', '/年报/一.txt')],
      [folderEntry([fileEntry('二.txt', '/年报/区县/二.txt')])],
    );
    const found = await filesOfDrop(dropped(folder, fileEntry('三.zip', '/三.zip')));
    expect(found.map(({ path }) => path)).toEqual(['年报/区县/二.txt', '年报/一.txt', '三.zip']);
  });
});
