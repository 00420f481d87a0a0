/** A file chosen or dropped, with the folders it lay in. */
export interface ChosenFile {
  readonly file: File;
  readonly path: string;
}

/** What systems and programs leave lying beside documents. */
const isByTheWay = (path: string): boolean =>
  /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);

const chosen = (file: File, path: string): ChosenFile[] => (isByTheWay(path) ? [] : [{ file, path }]);

const inWords = new Intl.Collator('zh-CN', { numeric: true });

/** A folder tells its files in whatever order; people look for them by name. */
const byName = (files: readonly ChosenFile[]): ChosenFile[] =>
  files.toSorted((a, b) => inWords.compare(a.path, b.path));

/** The files of a file dialog by name: of a chosen folder with their folders. */
export const filesOfInput = (files: Iterable<File>): ChosenFile[] =>
  byName([...files].flatMap((file) => chosen(file, file.webkitRelativePath || file.name)));

/** What was dropped by name: files, and all files of the folders. Ask for it in the event itself, later it is gone. */
export async function filesOfDrop(items: Iterable<DataTransferItem>): Promise<ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return byName((await Promise.all(entries.map(filesOfEntry))).flat());
}

async function filesOfEntry(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return chosen(file, entry.fullPath.replace(/^\//, ''));
  }
  if (!isFolder(entry)) return [];
  return (await Promise.all((await entriesOf(entry)).map(filesOfEntry))).flat();
}

/** A folder tells its entries a hundred at a time, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
