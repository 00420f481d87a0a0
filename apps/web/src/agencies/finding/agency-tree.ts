import type { Agency, AgencyDetail } from '@zhaojian/contract';

export interface AgencyNode {
  readonly agency: Agency;
  /** Undefined until they have been asked for. */
  readonly children: readonly AgencyNode[] | undefined;
}

/** The tree as far as it is known: the top, and the children of each node that has been opened. */
export function agencyTree(top: AgencyDetail, opened: readonly AgencyDetail[]): AgencyNode {
  const known = new Map(opened.map((detail) => [detail.agency.id, detail]));
  known.set(top.agency.id, top);
  const nodeOf = (agency: Agency): AgencyNode => ({
    agency,
    children: agency.childCount === 0 ? [] : known.get(agency.id)?.children.map(nodeOf),
  });
  return nodeOf(top.agency);
}
