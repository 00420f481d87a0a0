type Begins = (content: Buffer) => boolean;

const startsWith =
  (...bytes: number[]): Begins =>
  (content) =>
    content.subarray(0, bytes.length).equals(Buffer.from(bytes));

const isJpeg = startsWith(0xff, 0xd8, 0xff);
/** Word and Excel files as they were before 2007. */
const isCompound = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** An archive that has a file of the name. */
const isArchiveWith =
  (name: string): Begins =>
  (content) =>
    content.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) && content.includes(name);

/** What files of each kind begin with; of those that are archives, what a file in them is called. */
const IS_OF_KIND = {
  pdf: (content) => content.subarray(0, 1024).includes('%PDF-'),
  jpg: isJpeg,
  jpeg: isJpeg,
  png: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  ofd: isArchiveWith('OFD.xml'),
  docx: isArchiveWith('word/document.xml'),
  xlsx: isArchiveWith('xl/workbook.xml'),
  doc: isCompound,
  xls: isCompound,
} as const satisfies Readonly<Record<string, Begins>>;

/** Whether a file is of the kind its name says, and that is one of those. Nothing of it is read further. */
export function isOfKind(
  fileName: string,
  content: Uint8Array,
  endings: readonly (keyof typeof IS_OF_KIND)[],
): boolean {
  const named = fileName.split('.').at(-1)?.toLowerCase();
  const ending = endings.find((each) => each === named);
  return ending !== undefined && IS_OF_KIND[ending](Buffer.from(content));
}
