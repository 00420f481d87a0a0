import type { Reporting } from '@zhaojian/contract';
import { type CellKey, cellsOf, formForYear, type Form } from '@zhaojian/report';
import type { FiguresOfChild, FiguresOfYear } from '../figures.ts';

/** Of an agency whose report is in the sums. */
const IN_THE_SUMS = { coversArea: false, published: null, publishedAsOf: null };

const ALL_ACCEPTED = { expected: 41, submitted: 41, due: 41, onTime: 40, accepted: 41 };

/** Of agencies whose reports are all in the sums once they are accepted. */
export const reportingOf = ({
  due,
  exempt = 0,
  ...known
}: Omit<Reporting, 'due' | 'exempt' | 'toSum' | 'summed'> & {
  readonly due?: number;
  readonly exempt?: number;
}): Reporting => ({
  ...known,
  exempt,
  due: due ?? known.expected,
  toSum: known.expected,
  summed: known.accepted,
});

function filledIn(year: number, cells: Readonly<Record<CellKey, number>>) {
  const form = formForYear(year) as Form;
  const figures: Record<CellKey, number> = {};
  for (const { key } of cellsOf(form)) figures[key] = 0;
  return { form: form.id, figures: { ...figures, ...cells } };
}

/** A year in which every figure is 0 but those given. */
export const aYear = (
  year: number,
  cells: Readonly<Record<CellKey, number>> = {},
  reporting: Partial<Reporting> = {},
): FiguresOfYear => ({
  year,
  ...filledIn(year, cells),
  reporting: { ...reportingOf({ ...ALL_ACCEPTED, ...reporting }), ...reporting },
  ...IN_THE_SUMS,
});

/** A year for which no report has been accepted. */
export const aYearWithoutReports = (year: number): FiguresOfYear => ({
  year,
  form: (formForYear(year) as Form).id,
  figures: {},
  reporting: reportingOf({ expected: 41, submitted: 0, onTime: 0, accepted: 0 }),
  ...IN_THE_SUMS,
});

/** A child, by default one without children of its own. */
export const aChild = (
  agencyName: string,
  cells: Readonly<Record<CellKey, number>> = {},
  { year = 2024, childCount = 0 } = {},
): FiguresOfChild => ({
  agencyId: `id of ${agencyName}`,
  agencyName,
  childCount,
  ...filledIn(year, cells),
  reporting: reportingOf({ expected: 1, submitted: 1, onTime: 1, accepted: 1 }),
  ...IN_THE_SUMS,
});

export const aChildWithoutReports = (agencyName: string): FiguresOfChild => ({
  ...aChild(agencyName),
  figures: {},
  reporting: reportingOf({ expected: 1, submitted: 0, onTime: 0, accepted: 0 }),
});
