import type { Random } from '../../fixtures/arbitrary-report.ts';
import type { Damage } from './damage.ts';
import { below, pick } from './pick.ts';

const SECTOR = 512;

/** Where the header names a first sector: of the table of sectors, the directory, the table of small sectors. */
const NAMED_SECTORS = { sectorTable: 76, directory: 48, smallSectorTable: 60 } as const;

const number = (random: Random): number =>
  pick(
    [below(64, random), below(8, random), 0, 0xfffffffe, 0xffffffff, 0x7fffffff, below(2 ** 32, random)],
    random,
  );

/** Writes a few numbers of four bytes somewhere in a stretch of the file. */
function writeNumbers(bytes: Uint8Array, start: number, length: number, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const view = new DataView(damaged.buffer);
  for (let times = 1 + below(4, random); times > 0; times -= 1) {
    const at = start + 4 * below(length / 4, random);
    if (at >= 0 && at + 4 <= damaged.length) view.setUint32(at, number(random), true);
  }
  return damaged;
}

const inNamedSector =
  (headerAt: number): Damage =>
  (bytes, random) => {
    if (bytes.length < SECTOR) return bytes;
    const sector = new DataView(bytes.buffer, bytes.byteOffset).getUint32(headerAt, true);
    return writeNumbers(bytes, (sector + 1) * SECTOR, SECTOR, random);
  };

/**
 * Chains of sectors that run in circles, into one another or out of the file; entries of other sizes and
 * folders; and tables of a document that point elsewhere, its pieces of text among them.
 */
export const COMPOUND_FILE_DAMAGES: Readonly<Record<string, Damage>> = {
  breakSectorChains: inNamedSector(NAMED_SECTORS.sectorTable),
  breakSmallChains: inNamedSector(NAMED_SECTORS.smallSectorTable),
  changeDirectory: inNamedSector(NAMED_SECTORS.directory),
  changeHeader: (bytes, random) => writeNumbers(bytes, 24, SECTOR - 24, random),
  changeTables: (bytes, random) =>
    writeNumbers(bytes, SECTOR * (1 + below(bytes.length / SECTOR, random)), SECTOR, random),
};
