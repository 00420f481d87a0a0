import type { AgencyKind } from '@zhaojian/contract';

/** What an agency is and where it is in the tree, as it is decided above it. */
export interface Facts {
  name: string;
  kind: AgencyKind;
  parentId: string | null;
}

/** The facts of an agency from one report year to another; toYear is FOREVER while they still hold. */
export interface Span extends Facts {
  fromYear: number;
  toYear: number;
}

/** In the place of a last year where there is none. */
export const FOREVER = 9999;

const FACTS = ['name', 'kind', 'parentId'] as const;

/** Neighbours that say the same become one. */
export function joined<S extends Span>(spans: readonly S[], alike: (a: S, b: S) => boolean = sameFacts): S[] {
  return spans
    .toSorted((a, b) => a.fromYear - b.fromYear)
    .reduce<S[]>((all, span) => {
      const last = all.at(-1);
      if (last && last.toYear === span.fromYear - 1 && alike(last, span))
        return [...all.slice(0, -1), { ...last, toYear: span.toYear }];
      return [...all, span];
    }, []);
}

export const sameFacts = (a: Facts, b: Facts): boolean => FACTS.every((fact) => a[fact] === b[fact]);

export const inYear = <S extends Span>(spans: readonly S[], year: number): S | undefined =>
  spans.find(({ fromYear, toYear }) => fromYear <= year && toYear >= year);

/** Other facts in some years: what lies before and after stays as it is, and so do years in which it was not there. */
export function changedIn(
  spans: readonly Span[],
  [from, to]: readonly [number, number],
  facts: Partial<Facts>,
): Span[] {
  return joined(
    spans.flatMap((span) => {
      if (span.toYear < from || span.fromYear > to) return [span];
      const parts: Span[] = [];
      if (span.fromYear < from) parts.push({ ...span, toYear: from - 1 });
      parts.push({
        ...span,
        ...facts,
        fromYear: Math.max(from, span.fromYear),
        toYear: Math.min(to, span.toYear),
      });
      if (span.toYear > to) parts.push({ ...span, fromYear: to + 1 });
      return parts;
    }),
  );
}

/** The years around one in which a fact was the same without a break. Null where there is nothing in that year. */
export function yearsOfFact(
  spans: readonly Span[],
  year: number,
  fact: keyof Facts,
): readonly [number, number] | null {
  const alike = joined(spans, (a, b) => a[fact] === b[fact]);
  const found = inYear(alike, year);
  return found ? [found.fromYear, found.toYear] : null;
}

/** What its first facts say holds from another year on: earlier ones are added, or cut off. */
export function beginningIn(spans: readonly Span[], year: number): Span[] {
  const kept = spans.filter(({ toYear }) => toYear >= year);
  return kept.map((span, index) => (index === 0 ? { ...span, fromYear: year } : span));
}

/** What its last facts say holds up to another year. */
export function endingIn(spans: readonly Span[], year: number): Span[] {
  const kept = spans.filter(({ fromYear }) => fromYear <= year);
  return kept.map((span, index) => (index === kept.length - 1 ? { ...span, toYear: year } : span));
}
