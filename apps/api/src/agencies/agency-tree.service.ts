import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Coverage } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { coverageOverYears, coversAreaIn } from './coverage-by-year/coverage-over-years.ts';
import { latestPlacementOf } from './placement/latest-placement.ts';
import { inTreeOrder } from './placement/tree-order.ts';
import { idsOnPath, type PlacedAgency, type Placement } from './placement/placed-agency.ts';

const placed = `
  SELECT agency.id, placement.name, placement.kind, agency.sector, agency.code, agency.aliases, agency.position,
         ${coversAreaIn('agency', '$1')} AS "coversArea", agency.revision, placement.parent_id AS "parentId", placement.path,
         placement.from_year AS "fromYear", placement.to_year AS "toYear",
         (SELECT count(*)::int FROM agency_placement AS child
          WHERE child.parent_id = agency.id AND child.from_year <= $1
            AND (child.to_year IS NULL OR child.to_year >= $1)) AS "childCount"
  FROM agency_placement AS placement JOIN agency ON agency.id = placement.agency_id`;

const inYear = `placement.from_year <= $1 AND (placement.to_year IS NULL OR placement.to_year >= $1)`;

/** Where anything was that was ever below an agency, `top`, or is it. As a range of the index on paths: after `/` comes `0`. */
const placementsThrough = `
  agency_placement AS top JOIN agency_placement AS placement
    ON placement.path >= top.path AND placement.path < (left(top.path, -1) || '0') COLLATE "C"`;

/** Questions about the tree of agencies as it was in a report year. */
@Injectable()
export class AgencyTree {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The agency in that year's tree, or undefined if it was not in it. */
  async find(id: string, year: number, manager: EntityManager = this.database.manager) {
    const [agency] = await manager.query<PlacedAgency[]>(`${placed} WHERE ${inYear} AND agency.id = $2`, [
      year,
      id,
    ]);
    return agency;
  }

  /** The agency with its newest name and place, abolished or not; undefined if there never was one. */
  async findLatest(id: string, manager: EntityManager = this.database.manager) {
    const [newest] = await manager.query<{ year: number }[]>(
      'SELECT COALESCE(to_year, 9999)::int AS year FROM agency_placement WHERE agency_id = $1 ORDER BY from_year DESC LIMIT 1',
      [id],
    );
    return newest && this.find(id, newest.year, manager);
  }

  /** The agencies that nothing is above, as they are now. */
  async tops(manager: EntityManager = this.database.manager): Promise<PlacedAgency[]> {
    return manager.query<PlacedAgency[]>(
      `${placed} WHERE placement.to_year IS NULL AND placement.parent_id IS NULL AND placement.from_year <= $1
       ORDER BY agency.created_at`,
      [9999],
    );
  }

  /** Every name and place the agency has had, the oldest first; none if there never was such an agency. */
  async placements(id: string, manager: EntityManager = this.database.manager): Promise<Placement[]> {
    return manager.query<Placement[]>(
      `SELECT agency.id, placement.name, placement.kind, placement.parent_id AS "parentId", placement.path,
              placement.from_year AS "fromYear", placement.to_year AS "toYear"
       FROM agency_placement AS placement JOIN agency ON agency.id = placement.agency_id
       WHERE agency.id = $1 ORDER BY placement.from_year`,
      [id],
    );
  }

  /** What its reports cover over the years: its whole area, or its own office. */
  async coverage(id: string, manager: EntityManager = this.database.manager): Promise<Coverage[]> {
    return coverageOverYears(manager, id);
  }

  /** The agency above all others, with its newest name; undefined before the first one. */
  async top(manager: EntityManager = this.database.manager) {
    const [top] = await manager.query<{ id: string }[]>(
      `SELECT agency_id AS id FROM agency_placement WHERE parent_id IS NULL
       ORDER BY to_year DESC NULLS FIRST, from_year LIMIT 1`,
    );
    return top && this.findLatest(top.id, manager);
  }

  /** The agencies that have one of the codes, with their newest names and places. */
  async withCodes(
    codes: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<(Pick<PlacedAgency, 'id' | 'name' | 'path'> & { code: string })[]> {
    return manager.query(
      `SELECT agency.id, agency.code, latest.name, latest.path
       FROM agency JOIN ${latestPlacementOf('agency.id')} AS latest ON true
       WHERE agency.code = ANY($1) ORDER BY ${inTreeOrder('latest')}`,
      [codes],
    );
  }

  /** The ids of the agencies and of all that are or were above them in any year. */
  async withAllAbove(ids: string[], manager: EntityManager = this.database.manager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT unnest(string_to_array(rtrim(path, '/'), '/')) AS id FROM agency_placement
       WHERE agency_id = ANY($1)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * The years in which agencies of an area were called so, the newest first.
   * @param areaId the agency that is above them, or is one of them
   */
  async everCalled(areaId: string, name: string): Promise<Pick<Placement, 'fromYear' | 'toYear'>[]> {
    return this.database.query(
      `SELECT from_year AS "fromYear", to_year AS "toYear" FROM agency_placement
       WHERE name = $2 AND string_to_array(path, '/') @> ARRAY[$1::text] ORDER BY from_year DESC`,
      [areaId, name],
    );
  }

  async children(id: string, year: number): Promise<PlacedAgency[]> {
    return this.database.query<PlacedAgency[]>(
      `${placed} WHERE ${inYear} AND placement.parent_id = $2 ORDER BY ${inTreeOrder('placement')}`,
      [year, id],
    );
  }

  /** The agency and everything below it, in the order of the tree: each before those below it. */
  async subtree(
    path: string,
    year: number,
    manager: EntityManager = this.database.manager,
  ): Promise<PlacedAgency[]> {
    return manager.query<PlacedAgency[]>(
      `${placed} WHERE ${inYear} AND placement.path LIKE $2 ORDER BY ${inTreeOrder('placement')}`,
      [year, `${path}%`],
    );
  }

  /** The agency and everything that was ever below it, each with its newest name, the agency itself first. */
  async everBelow(
    id: string,
    manager: EntityManager = this.database.manager,
  ): Promise<{ id: string; name: string }[]> {
    return manager.query(
      `SELECT below.id, latest.name FROM (
         SELECT DISTINCT placement.agency_id AS id FROM ${placementsThrough} WHERE top.agency_id = $1) AS below
       JOIN ${latestPlacementOf('below.id')} AS latest ON true
       ORDER BY below.id <> $1, ${inTreeOrder('latest')}`,
      [id],
    );
  }

  /** The agencies that were right below any of these in any year. */
  async everDirectlyBelow(
    ids: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT agency_id AS id FROM agency_placement WHERE parent_id = ANY($1) ORDER BY id',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Id and name of the agencies on a path, from the top down. */
  async namesOnPath(path: string, year: number): Promise<{ id: string; name: string }[]> {
    const ids = idsOnPath(path);
    const rows = await this.database.query<{ id: string; name: string }[]>(
      `SELECT agency_id AS id, name FROM agency_placement AS placement WHERE ${inYear} AND agency_id = ANY($2)`,
      [year, ids],
    );
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  /**
   * Agencies of the subtree whose name or alias contains the text, those that begin with it first; also those that were
   * called so in another year, or go on with one that was, as far as that was in the area.
   */
  async search(
    { id, path }: Pick<PlacedAgency, 'id' | 'path'>,
    year: number,
    text: string,
    limit: number,
  ): Promise<(PlacedAgency & { formerName: string | null })[]> {
    return this.database.query(
      `WITH RECURSIVE called AS (
         SELECT placement.agency_id AS id, placement.name, placement.from_year FROM ${placementsThrough}
         WHERE top.agency_id = $5 AND strpos(placement.name, $3) > 0
         UNION SELECT successor_id, called.name, called.from_year
         FROM called JOIN agency_succession AS succession ON predecessor_id = called.id AND succession.from_year <= $1),
       former AS (SELECT DISTINCT ON (id) id, name FROM called ORDER BY id, from_year DESC)
       SELECT agency.*, CASE WHEN strpos(agency.name, $3) > 0 THEN NULL ELSE former.name END AS "formerName"
       FROM (${placed} WHERE ${inYear} AND placement.path LIKE $2) AS agency LEFT JOIN former ON former.id = agency.id
       WHERE strpos(agency.name, $3) > 0 OR former.id IS NOT NULL
         OR (aliases <> '{}' AND strpos(array_to_string(aliases, E'\\n'), $3) > 0)
       ORDER BY starts_with(agency.name, $3) DESC, former.id IS NOT NULL AND strpos(agency.name, $3) = 0,
                length(agency.name), agency.name LIMIT $4`,
      [year, `${path}%`, text, limit, id],
    );
  }
}
