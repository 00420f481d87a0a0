import type { Agency, AgencyKind, ChangeAgency, CreateAgency } from '@zhaojian/contract';

/** What the form holds, as people type it. */
export interface AgencyFormValues {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly sector?: string | undefined;
  readonly code?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
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
    coversArea: values.coversArea,
    parentId: values.parentId,
    fromYear: values.fromYear,
  };
}

/** What is to be different, whatever revision of the agency it is a change of. */
export type AgencyDifference = Omit<ChangeAgency, 'revision'>;

/** Only what differs from the agency as it is: what is left out keeps its value. Null when nothing differs. */
export function agencyChange(agency: Agency, values: AgencyFormValues): AgencyDifference | null {
  const wanted = newAgency(values);
  const change: AgencyDifference = {
    fromYear: wanted.fromYear,
    ...(wanted.name !== agency.name && { name: wanted.name }),
    ...(wanted.parentId !== agency.parentId && agency.parentId !== null && { parentId: wanted.parentId }),
    ...(wanted.kind !== agency.kind && { kind: wanted.kind }),
    ...(wanted.sector !== agency.sector && { sector: wanted.sector }),
    ...(wanted.code !== agency.code && { code: wanted.code }),
    ...(wanted.aliases.join('\n') !== agency.aliases.join('\n') && { aliases: wanted.aliases }),
  };
  return Object.keys(change).length === 1 ? null : change;
}

/** Whether a change holds only from its year on; kind, sector, code and aliases belong to the agency over all years. */
export const isDatedChange = (change: AgencyDifference): boolean =>
  change.name !== undefined || change.parentId !== undefined;
