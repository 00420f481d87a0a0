import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';

/** 西示例区 of 西示例区人民政府, 柏岭镇 of 柏岭镇人民政府, 西湖街道 of 西湖街道办事处. */
const PLACE = /^(?:.{1,10}[省市区县旗])??([^省市区县旗]{1,8}(?:[市区县旗镇乡]|街道))(?:人民政府|办事处)$/u;

/** The areas beside an agency and beside those above it in a year, by name: none that is its own, or is part of an own name. */
export async function neighbouringPlaces(
  manager: EntityManager,
  agencyId: string,
  year: number,
): Promise<string[]> {
  const rows = await manager.query<{ name: string; isOwn: boolean }[]>(
    `WITH above AS (SELECT unnest(string_to_array(rtrim(own.path, '/'), '/'))::uuid AS id
                    FROM ${agenciesInYear('$2')} AS own WHERE own.id = $1)
     SELECT agency.name, true AS "isOwn" FROM ${agenciesInYear('$2')} AS agency
     WHERE agency.id IN (SELECT id FROM above)
     UNION ALL
     SELECT agency.name, false FROM ${agenciesInYear('$2')} AS agency
     WHERE agency.parent_id IN (SELECT id FROM above) AND agency.parent_id <> $1
       AND agency.kind IN ('government', 'township') AND agency.id NOT IN (SELECT id FROM above)`,
    [agencyId, year],
  );
  const own = rows.filter(({ isOwn }) => isOwn).map(({ name }) => name);
  return rows
    .filter(({ isOwn }) => !isOwn)
    .flatMap(({ name }) => PLACE.exec(name)?.[1] ?? [])
    .filter((place) => place.length > 2 && !own.some((name) => name.includes(place)));
}
