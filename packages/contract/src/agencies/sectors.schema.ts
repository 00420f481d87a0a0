import { z } from 'zod';
import { sectorSchema } from '../values/texts.schema.ts';

/** An area has some thirty; where they were typed before there was a list, hundreds. */
const MOST_SECTORS = 2_000;

/** The 条线 in their order, which is that of the choice and of the workbook's list. */
export const sectorsSchema = z.array(z.string()).meta({ id: 'Sectors' });
export type Sectors = z.infer<typeof sectorsSchema>;

/** Where a sector ends that is merged into one that is merged itself, and so on; null where that goes round and round. */
export function mergedInto(merges: readonly { from: string; into: string }[], from: string): string | null {
  let into = from;
  for (const _ of merges) {
    const next = merges.find((each) => each.from === into);
    if (!next) break;
    into = next.into;
  }
  return merges.some((each) => each.from === into) ? null : into;
}

/** The list as it is to be: what is not in it is removed, and one with another name is renamed wherever it is used. */
export const saveSectorsSchema = z
  .object({
    /** The list that was seen: SECTORS_CHANGED where it has changed since. */
    seen: z.array(sectorSchema).max(MOST_SECTORS),
    sectors: z
      .array(
        z.object({
          name: sectorSchema,
          /** What it was called in the list that was seen; null for a new one. */
          was: sectorSchema.nullable(),
        }),
      )
      .min(1)
      .max(MOST_SECTORS),
    /** Those whose agencies go to another one of the list, both as they were called in the list that was seen. */
    merges: z
      .array(
        z.object({
          from: sectorSchema,
          into: sectorSchema,
          /** With how many agencies it was seen that it would be done; null: not seen yet. */
          agencies: z.number().int().min(0).max(1_000_000).nullable(),
        }),
      )
      .max(MOST_SECTORS)
      .default([]),
  })
  .refine(
    ({ sectors, merges }) => {
      const kept = new Set(sectors.map(({ was }) => was));
      const merged = merges.map(({ from }) => from);
      return (
        new Set(merged).size === merged.length &&
        merges.every(({ from }) => !kept.has(from) && kept.has(mergedInto(merges, from)))
      );
    },
    {
      path: ['merges'],
      message: '要并入的条线最后没有并到列表里的一个条线。请给它们各选一个列表里留下的条线。',
    },
  )
  .refine(({ sectors }) => new Set(sectors.map(({ name }) => name)).size === sectors.length, {
    path: ['sectors'],
    message: '有两个条线同名，请改成不同的名称，或删去一个。',
  })
  .refine(
    ({ seen, sectors }) => {
      const known = sectors.flatMap(({ was }) => was ?? []);
      return new Set(known).size === known.length && known.every((name) => seen.includes(name));
    },
    { path: ['sectors'], message: '条线列表前后对不上，请刷新页面后重试。' },
  )
  .meta({ id: 'SaveSectors' });
export type SaveSectors = z.infer<typeof saveSectorsSchema>;
