import type { Agency as ContractAgency, AgencyKind } from '@zhaojian/contract';

/** An agency as it was in a year: who it is, and its name and place in the tree then. */
export interface PlacedAgency {
  id: string;
  name: string;
  kind: AgencyKind;
  sector: string | null;
  code: string | null;
  aliases: string[];
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

/** Another agency in the details of a record: its name is told to those it stood below. */
export const inRecord = ({ name, path }: Pick<PlacedAgency, 'name' | 'path'>) => ({ name, path });

export function idsOnPath(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** A root before its branches, then by kind, then by name in the order of its Chinese reading. */
export function inTreeOrder(agencies: PlacedAgency[]): PlacedAgency[] {
  return agencies.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byReading.compare(a.name, b.name),
  );
}

/** Each agency before those below it, in the order of the tree. */
export function fromTheTop(top: PlacedAgency, agencies: readonly PlacedAgency[]): PlacedAgency[] {
  const below = new Map<string, PlacedAgency[]>();
  for (const agency of agencies) {
    if (agency.id === top.id || agency.parentId === null) continue;
    below.set(agency.parentId, [...(below.get(agency.parentId) ?? []), agency]);
  }
  const inOrder = (agency: PlacedAgency): PlacedAgency[] => [
    agency,
    ...inTreeOrder(below.get(agency.id) ?? []).flatMap(inOrder),
  ];
  return inOrder(top);
}

const kinds: AgencyKind[] = ['department', 'publicInstitution', 'government', 'developmentZone', 'township'];
const byReading = new Intl.Collator('zh-CN');

export function toContract({ path: _path, ...agency }: PlacedAgency): ContractAgency {
  return agency;
}
