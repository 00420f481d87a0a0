import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { mergedInto, type SaveSectors, type Sectors } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { sectorInUse, sectorsChanged, sectorsToMerge } from '../agencies.errors.ts';
import type { PlacedAgency } from '../placement/placed-agency.ts';
import { oneChangeAtATime } from '../placement/placement-changes.ts';
import { sectorList } from './sector-list.ts';

/** The list of 条线 for the whole area. */
@Injectable()
export class SectorsOfArea {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditRecord,
  ) {}

  /** The list as it is now, in its order. */
  list(): Promise<Sectors> {
    return sectorList(this.database.manager);
  }

  /**
   * Puts another list in its place. Agencies follow where one is renamed: the database sees to that.
   * @param agency the top of the tree, for the record
   * Those of one that is merged go to the other, once it was seen how many they are.
   * @throws Refusal SECTORS_CHANGED, SECTORS_TO_MERGE, SECTOR_IN_USE
   */
  async save(caller: Caller, agency: PlacedAgency, { seen, sectors, merges }: SaveSectors): Promise<Sectors> {
    return this.database.transaction(async (manager) => {
      await oneChangeAtATime(manager);
      await manager.query('LOCK TABLE sector IN SHARE ROW EXCLUSIVE MODE');
      const before = await sectorList(manager);
      if (JSON.stringify(before) !== JSON.stringify(seen)) throw sectorsChanged();
      const merged = await this.merge(manager, merges, sectors);
      const kept = new Set(sectors.map(({ was }) => was));
      const removed = before.filter((name) => !kept.has(name));
      const [used] = await manager.query<{ name: string; agencies: number }[]>(
        `SELECT sector AS name, count(*)::int AS agencies FROM agency WHERE sector = ANY($1) GROUP BY sector ORDER BY sector LIMIT 1`,
        [removed],
      );
      if (used) throw sectorInUse(used.name, used.agencies);
      await manager.query('DELETE FROM sector WHERE name = ANY($1)', [removed]);
      const renamed = sectors.filter(({ name, was }) => was !== null && was !== name);
      // By way of names that nobody can type: two may have changed their names with each other.
      const between = renamed.map((_, index) => `\u0001${index}`);
      for (const [from, to] of [
        [renamed.map(({ was }) => was), between],
        [between, renamed.map(({ name }) => name)],
      ])
        await manager.query(
          `UPDATE sector SET name = changed.after FROM unnest($1::text[], $2::text[]) AS changed (before, after)
           WHERE sector.name = changed.before`,
          [from, to],
        );
      await manager.query(
        `INSERT INTO sector (name, position) SELECT name, place FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, place)
         ON CONFLICT (name) DO UPDATE SET position = excluded.position`,
        [sectors.map(({ name }) => name)],
      );
      const after = await sectorList(manager);
      await this.audit.add(manager, caller, {
        action: 'sectors.changed',
        subject: '条线',
        agency,
        details: {
          added: sectors.filter(({ was }) => was === null).map(({ name }) => name),
          removed,
          renamed: renamed.map(({ name, was }) => `${was ?? ''} → ${name}`),
          ...(merged.length > 0 && { sectorsMerged: merged }),
        },
      });
      return after;
    });
  }

  /** @param wanted the list that is to be: what another is merged into may get a new name with it */
  private async merge(
    manager: EntityManager,
    merges: SaveSectors['merges'],
    wanted: SaveSectors['sectors'],
  ): Promise<string[]> {
    if (merges.length === 0) return [];
    const used = await manager.query<{ name: string; agencies: number }[]>(
      'SELECT sector AS name, count(*)::int AS agencies FROM agency WHERE sector = ANY($1) GROUP BY sector',
      [merges.map(({ from }) => from)],
    );
    const now = merges.map(({ from, into, agencies: seen }) => ({
      from,
      into: mergedInto(merges, from) ?? into,
      seen,
      agencies: used.find(({ name }) => name === from)?.agencies ?? 0,
    }));
    if (now.some(({ seen, agencies }) => seen !== agencies))
      throw sectorsToMerge(
        now.map(({ from, into, agencies }) => ({ from, into, agencies })),
        (sector) => wanted.find(({ was }) => was === sector)?.name ?? sector,
      );
    for (const { from, into } of now)
      await manager.query('UPDATE agency SET sector = $2 WHERE sector = $1', [from, into]);
    return now.map(({ from, into, agencies }) => `${from} → ${into}（${agencies} 个机构）`);
  }
}
