import type { AgencyYears } from '@zhaojian/contract';
import { yearsText } from '../dates/years.ts';

type Span = Omit<AgencyYears['spans'][number], 'kind'>;
type Places = Pick<AgencyYears, 'begins' | 'ends'> & { readonly spans: readonly Span[] };

const upTo = (year: number): string => `${year} 年度及以前`;
const from = (year: number): string => `${year} 年度起`;

/** Neighbouring years below the same agency as one, whatever the agency was called in them. */
function byParent(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((groups, span) => {
    const last = groups.at(-1);
    const goesOn = last?.parentName === span.parentName && last.toYear === span.fromYear - 1;
    return goesOn ? [...groups.slice(0, -1), { ...last, toYear: span.toYear }] : [...groups, span];
  }, []);
}

/**
 * Where an agency was over the years, as far as the person may know, so that years without figures are not taken for
 * years without reports. Null for one that was always where it is.
 */
export function placesText({ begins, ends, spans }: Places): string | null {
  const groups = byParent(spans);
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return null;
  const parts = [
    ...(begins === 'joined' ? [`${upTo(first.fromYear - 1)}不属于本区域`] : []),
    ...(groups.length > 1
      ? groups.flatMap((group) => (group.parentName ? [`${yearsText(group)}属于${group.parentName}`] : []))
      : []),
    ...(ends === 'left' && last.toYear !== null ? [`${from(last.toYear + 1)}不属于本区域`] : []),
  ];
  return parts.length > 0 ? `${parts.join('，')}。` : null;
}
