import type { Agency as ContractAgency, AgencyKind } from '@zhaojian/contract';

/** An agency as it was in a year: who it is, and its name and place in the tree then. */
export interface PlacedAgency {
  id: string;
  name: string;
  kind: AgencyKind;
  sector: string | null;
  code: string | null;
  aliases: string[];
  /** In the official order, among those below the same agency; null where it was given none. */
  position: number | null;
  coversArea: boolean;
  parentId: string | null;
  /** The ids from the root down to it, each followed by a slash: agencies below it have paths that begin with this. */
  path: string;
  fromYear: number;
  toYear: number | null;
  childCount: number;
  /** Counts the changes of the agency over all its years. */
  revision: number;
}

/** The name and the place of an agency from one report year to another. */
export type Placement = Pick<
  PlacedAgency,
  'id' | 'name' | 'kind' | 'parentId' | 'path' | 'fromYear' | 'toYear'
>;

/** Another agency in the details of a record: its name is told to those it was below. */
export const inRecord = ({ name, path }: Pick<PlacedAgency, 'name' | 'path'>) => ({ name, path });

export function idsOnPath(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** Whether a path is below another, as SQL and as a range of the index on paths: after `/` comes `0`. */
export const isBelowPath = (path: string, top: string): string =>
  `${path} > ${top} COLLATE "C" AND ${path} < (left(${top}, -1) || '0') COLLATE "C"`;

export function toContract({ path: _path, ...agency }: PlacedAgency): ContractAgency {
  return agency;
}
