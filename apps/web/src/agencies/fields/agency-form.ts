import {
  type Agency,
  type AgencyKind,
  type CreateAgency,
  hasToSayCoverage,
  type TreeChange,
} from '@zhaojian/contract';

/** What the form holds, as people type it. */
export interface AgencyFormValues {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly sector?: string | undefined;
  readonly code?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly position?: number | null | undefined;
  readonly coversArea?: boolean | undefined;
  readonly parentId: string;
  readonly fromYear: number;
}

const textOrNull = (text: string | undefined): string | null => text?.trim() || null;

const namesOf = (names: readonly string[] | undefined): string[] => [
  ...new Set((names ?? []).map((name) => name.trim()).filter(Boolean)),
];

export function newAgency(values: AgencyFormValues): CreateAgency {
  return {
    name: values.name.trim(),
    kind: values.kind,
    sector: textOrNull(values.sector),
    code: textOrNull(values.code),
    aliases: namesOf(values.aliases),
    position: values.position ?? null,
    coversArea: values.coversArea,
    parentId: values.parentId,
    fromYear: values.fromYear,
  };
}

/** 变更 holds from a year on; 更正 says that it was always so. */
type How = 'change' | 'correct';

/** What the form to edit an agency holds. */
export interface EditedAgency extends AgencyFormValues {
  readonly how: How;
  readonly firstYear?: number | undefined;
  readonly lastYear?: number | null | undefined;
}

/** An agency as it is in a year, and the years it is there. */
export interface KnownAgency {
  readonly agency: Agency;
  readonly year: number;
  readonly firstYear: number;
  readonly lastYear: number | null;
}

/** Whether to state what an agency's own report covers: it becomes a government. */
export const saysCoverage = (before: AgencyKind, kind: AgencyKind | undefined): boolean =>
  kind !== undefined && kind !== before && hasToSayCoverage(kind);

/** Only what differs from the agency as it is: what is left out keeps its value. Null when nothing differs. */
export function agencyEdit(
  { agency, year, firstYear, lastYear }: KnownAgency,
  values: EditedAgency,
): TreeChange | null {
  const wanted = newAgency(values);
  const differs = {
    ...(wanted.name !== agency.name && { name: wanted.name }),
    ...(wanted.parentId !== agency.parentId && agency.parentId !== null && { parentId: wanted.parentId }),
    ...(wanted.kind !== agency.kind && { kind: wanted.kind }),
    ...(saysCoverage(agency.kind, wanted.kind) && { coversArea: wanted.coversArea }),
    ...(wanted.sector !== agency.sector && { sector: wanted.sector }),
    ...(wanted.code !== agency.code && { code: wanted.code }),
    ...(wanted.position !== agency.position && { position: wanted.position }),
    ...(wanted.aliases.join('\n') !== agency.aliases.join('\n') && { aliases: wanted.aliases }),
  };
  const years = {
    ...(values.firstYear !== undefined && values.firstYear !== firstYear && { firstYear: values.firstYear }),
    ...(values.lastYear !== undefined && values.lastYear !== lastYear && { lastYear: values.lastYear }),
  };
  const seen = { agencyId: agency.id, revision: agency.revision };
  if (values.how === 'change')
    return Object.keys(differs).length === 0
      ? null
      : { what: 'change', ...seen, fromYear: wanted.fromYear, ...differs };
  return Object.keys({ ...differs, ...years }).length === 0
    ? null
    : { what: 'correct', ...seen, year, ...differs, ...years };
}

/** Whether something changes that holds from a year on; sector, code, aliases and position belong to the agency over all years. */
export const isDated = (change: TreeChange): boolean =>
  change.what === 'change' &&
  (change.name !== undefined || change.parentId !== undefined || change.kind !== undefined);
