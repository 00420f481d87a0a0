import {
  AGENCY_KIND_NAMES,
  agencyKindSchema,
  type AgencyKind,
  dueDaysOf,
  type RoundDays,
} from '@zhaojian/contract';

export interface DueDay {
  /** A calendar day in China, e.g. 2026-01-31. */
  readonly day: string;
  readonly kinds: readonly AgencyKind[];
}

/** The due days of a round, earliest first, each with the kinds of agencies it holds for. */
export function dueDays(round: RoundDays, which: 'submitOn' | 'publishOn' = 'submitOn'): DueDay[] {
  const kindsByDay = new Map<string, AgencyKind[]>();
  for (const kind of agencyKindSchema.options) {
    const day = dueDaysOf(round, kind)[which];
    if (day) kindsByDay.set(day, [...(kindsByDay.get(day) ?? []), kind]);
  }
  return [...kindsByDay].map(([day, kinds]) => ({ day, kinds })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Kinds by name; all of them as one. */
export const kindNames = (kinds: readonly AgencyKind[]): string =>
  kinds.length === agencyKindSchema.options.length
    ? '各类机构'
    : kinds.map((kind) => AGENCY_KIND_NAMES[kind]).join('、');
