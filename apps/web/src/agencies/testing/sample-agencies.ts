import type { Agency, AgencyDetail, AgencyYears } from '@zhaojian/contract';

/** An agency for tests: a department that has existed since 2019. */
export const anAgency = (known: Partial<Agency> = {}): Agency => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: '示例市教育局',
  kind: 'department',
  sector: '教育',
  code: null,
  aliases: [],
  position: null,
  coversArea: false,
  parentId: '00000000-0000-4000-8000-000000000000',
  fromYear: 2019,
  toYear: null,
  childCount: 0,
  revision: 1,
  ...known,
});

export const detailOf = (agency: Agency, children: readonly Agency[] = []): AgencyDetail => ({
  agency,
  path: [{ id: agency.id, name: agency.name }],
  children: [...children],
  coverage: [{ fromYear: null, coversArea: agency.coversArea }],
  sameCode: [],
});

/** An agency that always was what and where it is. */
export const yearsOf = ({ id, name, kind, fromYear, toYear }: Agency): AgencyYears => ({
  agencyId: id,
  begins: 'founded',
  ends: toYear === null ? 'continues' : 'abolished',
  spans: [{ fromYear, toYear, name, kind, parentName: null }],
  predecessors: [],
  successors: [],
});
