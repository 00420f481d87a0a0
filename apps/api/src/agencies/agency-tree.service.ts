import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Coverage } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { pathLeadsThrough } from '../authorization/area.ts';
import { isFound, isFoundAtHand } from './seeking/sought-agencies.ts';
import { coverageOverYears, coversAreaIn } from './coverage-by-year/coverage-over-years.ts';
import { latestPlacementOf } from './placement/latest-placement.ts';
import { inTreeOrder } from './placement/tree-order.ts';
import { idsOnPath, type PlacedAgency, type Placement } from './placement/placed-agency.ts';

/** @param more columns besides, each after a comma */
const placedWith = (more: string): string => `
  SELECT agency.id, placement.name, placement.kind, agency.sector, agency.code, agency.aliases, agency.position,
         ${coversAreaIn('agency', '$1')} AS "coversArea", agency.revision, placement.parent_id AS "parentId", placement.path,
         placement.from_year AS "fromYear", placement.to_year AS "toYear",
         (SELECT count(*)::int FROM agency_placement AS child
          WHERE child.parent_id = agency.id AND child.from_year <= $1
            AND (child.to_year IS NULL OR child.to_year >= $1)) AS "childCount"${more}
  FROM agency_placement AS placement JOIN agency ON agency.id = placement.agency_id`;
const placed = placedWith('');

/** More names than this are not compared with each other to find the best. */
const MANY = 2000;

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

  /** The agencies right below one in a year, in the order of the tree. */
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
   * Agencies of the subtree by their name or alias, as it is written or by pinyin, those that begin with the text first;
   * also those that were called so in another year, or succeed one that was, as far as that was in the area. Where more are
   * found than anybody looks through, the first of the tree.
   */
  async search(
    area: Pick<PlacedAgency, 'id' | 'path'>,
    year: number,
    text: string,
    limit: number,
  ): Promise<Found[]> {
    const values: unknown[] = [];
    const found = isFound('found', text, (value) => `$${values.push(value)}`);
    const [many] = await this.database.query<unknown[]>(
      `SELECT FROM agency_search AS found WHERE ${found} OFFSET ${MANY} LIMIT 1`,
      values,
    );
    const rows = many
      ? await this.firstOfMany(area, year, text, limit)
      : await this.bestOfFew(area, year, text, limit);
    return rows.map(({ tree_order: _order, ...agency }) => agency);
  }

  private bestOfFew(
    { id, path }: Pick<PlacedAgency, 'id' | 'path'>,
    year: number,
    text: string,
    limit: number,
  ): Promise<FoundRow[]> {
    const values: unknown[] = [year, `${path}%`, text, limit, id];
    return this.database.query(
      `WITH RECURSIVE hit AS MATERIALIZED (
         SELECT agency_id, name, is_alias FROM agency_search AS found
         WHERE ${isFound('found', text, (value) => `$${values.push(value)}`)}),
       called AS (
         SELECT hit.agency_id AS id, hit.name, borne.from_year
         FROM hit JOIN agency_placement AS borne ON borne.agency_id = hit.agency_id AND borne.name = hit.name
         WHERE NOT hit.is_alias AND ${pathLeadsThrough('ARRAY[$5]', 'borne.path')}
         UNION SELECT successor_id, called.name, called.from_year
         FROM called JOIN agency_succession AS succession ON predecessor_id = called.id AND succession.from_year <= $1),
       former AS (SELECT DISTINCT ON (id) id, name FROM called ORDER BY id, from_year DESC)
       SELECT agency.*, CASE WHEN own.agency_id IS NULL THEN former.name END AS "formerName"
       FROM (${placedWith(', placement.tree_order')} WHERE ${inYear} AND placement.path LIKE $2 AND agency.id IN (
               SELECT id FROM called UNION SELECT agency_id FROM hit WHERE is_alias)) AS agency
       LEFT JOIN hit AS own ON own.agency_id = agency.id AND own.name = agency.name AND NOT own.is_alias
       LEFT JOIN former ON former.id = agency.id
       ORDER BY starts_with(agency.name, $3) DESC, own.agency_id IS NULL AND former.id IS NOT NULL,
                ${inTreeOrder('agency')} LIMIT $4`,
      values,
    );
  }

  /** The tree is walked until there are enough: they are many, so that it is soon. */
  private firstOfMany(
    { id, path }: Pick<PlacedAgency, 'id' | 'path'>,
    year: number,
    text: string,
    limit: number,
  ): Promise<FoundRow[]> {
    const values: unknown[] = [year, path, limit, id];
    const top = `SELECT tree_order FROM agency_placement AS top
                 WHERE top.agency_id = $4 AND top.path = $2 ORDER BY from_year DESC LIMIT 1`;
    return this.database.query(
      `${placedWith(', placement.tree_order, NULL AS "formerName"')}
       WHERE ${inYear} AND placement.tree_order >= (${top}) AND placement.tree_order < (${top}) || '~'
         AND EXISTS (SELECT FROM agency_search AS found
                     WHERE found.agency_id = agency.id AND (found.is_alias OR found.name = placement.name)
                       AND ${isFoundAtHand('found', text, (value) => `$${values.push(value)}`)})
       ORDER BY ${inTreeOrder('placement')} LIMIT $3`,
      values,
    );
  }
}

type Found = PlacedAgency & { formerName: string | null };
type FoundRow = Found & { tree_order: string };
