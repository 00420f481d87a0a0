import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Original files of versions that are not on the disk, or hash to something else. */
export async function damagedOriginals({ database, dataFolder }) {
  const rows = await database.query(
    `SELECT DISTINCT original->>'sha256' AS sha256 FROM report_version WHERE original IS NOT NULL`,
  );
  const broken = [];
  for (const { sha256 } of rows) {
    const place = join(dataFolder, 'originals', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const content = await readFile(place).catch(() => undefined);
    if (content === undefined) broken.push(`original ${sha256} is gone`);
    else if (createHash('sha256').update(content).digest('hex') !== sha256)
      broken.push(`original ${sha256} has other content`);
  }
  return broken;
}
