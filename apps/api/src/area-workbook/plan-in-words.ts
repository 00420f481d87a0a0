import { AGENCY_KIND_NAMES, type AreaWorkbookPlan, ROLE_NAMES } from '@zhaojian/contract';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { agencyKey, type PlannedAgency } from './planning/agencies-meant.ts';
import type { AgencyPlan, PlannedChange } from './planning/plan-agencies.ts';
import type { ChangedPerson, PeoplePlan } from './planning/plan-people.ts';

/** What would be done, as the screen shows it. */
export function planInWords(
  agencies: AgencyPlan,
  people: PeoplePlan,
  existing: readonly PlacedAgency[],
): Pick<AreaWorkbookPlan, 'agencies' | 'people'> {
  const names = new Map(existing.map(({ id, name }) => [id, name]));
  for (const { id, name } of agencies.changes) if (name) names.set(id, name);
  const nameOf = (parent: PlannedAgency): string =>
    'id' in parent ? (names.get(parent.id) ?? '') : parent.of.name;
  const parents = new Map<string, PlannedAgency>([
    ...existing.flatMap(({ id, parentId }): [string, PlannedAgency][] =>
      parentId === null ? [] : [[id, { id: parentId }]],
    ),
    ...agencies.creations.map(({ written, parent }): [string, PlannedAgency] => [
      agencyKey({ of: written }),
      parent,
    ]),
    ...agencies.changes.flatMap(({ id, parent }): [string, PlannedAgency][] =>
      parent ? [[id, parent]] : [],
    ),
  ]);
  const parentNameOf = (agency: PlannedAgency): string => {
    const parent = parents.get(agencyKey(agency));
    return parent ? nameOf(parent) : '';
  };
  const placeOf = (agency: PlannedAgency): string =>
    [parentNameOf(agency), nameOf(agency)].filter((name) => name !== '').join('／');
  return {
    agencies: {
      created: agencies.creations.map(({ written: { sheet, row, name }, parent, kind }) => ({
        sheet,
        row,
        name,
        kind,
        parentName: nameOf(parent),
      })),
      changed: agencies.changes.map((change) => ({
        sheet: change.written.sheet,
        row: change.written.row,
        name: change.before.name,
        differences: ofAgency(change, nameOf),
      })),
      same: agencies.same.length,
    },
    people: {
      created: people.creations.map(
        ({ written: { sheet, row, displayName }, agencies: theirs, username, role }) => ({
          sheet,
          row,
          name: displayName,
          username,
          role,
          agencyName: theirs.map(nameOf).join('、'),
          parentName: [...new Set(theirs.map(parentNameOf))].filter((name) => name !== '').join('、'),
        }),
      ),
      changed: people.changes.map((change) => ({
        sheet: change.written.sheet,
        row: change.written.row,
        name: `${change.before.displayName}（${change.before.username}）`,
        differences: ofPerson(change, placeOf),
      })),
      same: people.same.length,
    },
  };
}

const said = (what: string, from: string | null | undefined, to: string): string =>
  `${what}：${from || '无'} → ${to || '无'}`;
const yesOrNo = (value: boolean): string => (value ? '是' : '否');

function ofAgency(
  { before, name, parent, kind, sector, code, aliases, position, coversArea }: PlannedChange,
  nameOf: (parent: PlannedAgency) => string,
): string[] {
  return [
    ...(name ? [said('名称', before.name, name)] : []),
    ...(parent ? [said('上级', before.parentId && nameOf({ id: before.parentId }), nameOf(parent))] : []),
    ...(kind ? [said('类别', AGENCY_KIND_NAMES[before.kind], AGENCY_KIND_NAMES[kind])] : []),
    ...(sector ? [said('条线', before.sector, sector)] : []),
    ...(code ? [said('代码', before.code, code)] : []),
    ...(aliases ? [said('别名', before.aliases.join('、'), aliases.join('、'))] : []),
    ...(position === undefined ? [] : [said('排序', before.position?.toString(), position.toString())]),
    ...(coversArea === undefined
      ? []
      : [said('汇总全辖区', yesOrNo(before.coversArea), yesOrNo(coversArea))]),
  ];
}

function ofPerson(
  { before, give, take, displayName, role, phone, email }: ChangedPerson,
  placeOf: (agency: PlannedAgency) => string,
): string[] {
  const had = before.agencyIds.map((id) => ({ id }));
  const kept = had.filter(({ id }) => !take?.includes(id));
  const inWords = (agencies: readonly PlannedAgency[]) => agencies.map(placeOf).join('、');
  return [
    ...(give ? [said('上级／机构', inWords(had), inWords([...kept, ...give]))] : []),
    ...(displayName ? [said('姓名', before.displayName, displayName)] : []),
    ...(role ? [said('角色', ROLE_NAMES[before.role], ROLE_NAMES[role])] : []),
    ...(phone ? [said('电话', before.phone, phone)] : []),
    ...(email ? [said('邮箱', before.email, email)] : []),
  ];
}
