import { SIGNED_SCAN_ENDINGS } from '@zhaojian/contract';

type Ending = (typeof SIGNED_SCAN_ENDINGS)[number];
type Begins = (content: Buffer) => boolean;

const isJpeg: Begins = (content) => content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));

/** What files of each kind begin with; of an OFD file, which is an archive, what its first page of contents is called. */
const IS_OF_KIND: Readonly<Record<Ending, Begins>> = {
  pdf: (content) => content.subarray(0, 1024).includes('%PDF-'),
  jpg: isJpeg,
  jpeg: isJpeg,
  png: (content) =>
    content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  ofd: (content) => content.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) && content.includes('OFD.xml'),
};

/** Whether a file is of the kind its name says, and of one in which signed reports are scanned. Nothing of it is read further. */
export function isSignedScan(fileName: string, content: Uint8Array): boolean {
  const named = fileName.split('.').at(-1)?.toLowerCase();
  const ending = SIGNED_SCAN_ENDINGS.find((each) => each === named);
  return ending !== undefined && IS_OF_KIND[ending](Buffer.from(content));
}
