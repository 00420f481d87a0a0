import {
  cellOf,
  cellName,
  cellNameByKey,
  cellsOf,
  formOf,
  type CellKey,
  type DocumentLocation,
  type Report,
  type Section,
} from '@zhaojian/report';

/** A cell with where it is in the original. */
export interface LocatedFigure {
  readonly key: CellKey;
  readonly name: string;
  readonly location: DocumentLocation;
}

/** Every cell of a report whose location in the original is known, in statutory order. */
export function locatedFigures(report: Report): LocatedFigure[] {
  const form = formOf(report);
  return cellsOf(form).flatMap((definition) => {
    const location = report.cells[definition.key]?.place;
    return location ? [{ key: definition.key, name: cellName(definition), location }] : [];
  });
}

/** Where the selected cell is; null when nothing is selected or the location is not known. */
export const locationOf = (report: Report, key: CellKey | null | undefined): DocumentLocation | null =>
  key ? (report.cells[key]?.place ?? null) : null;

/** What an original is opened at. */
export interface Spot {
  readonly location: DocumentLocation | null;
  /** Whether it is marked too: a cell is, a text is, the beginning of a table is only gone to. */
  readonly marked: boolean;
}

/** The selected cell; while there is none, the beginning of the section that is being looked at. */
export function spotOf(report: Report, key: CellKey | null, id: Section['id'] | undefined): Spot {
  if (key !== null) return { location: locationOf(report, key), marked: true };
  const form = formOf(report);
  const section = form.sections.find((candidate) => candidate.id === id);
  if (!section) return { location: null, marked: false };
  if (section.kind === 'narrative') {
    return { location: report.narratives[section.id].place ?? null, marked: true };
  }
  const first = locatedFigures(report).find(({ key: cell }) => cellOf(form, cell)?.table === section.id);
  return { location: first?.location ?? null, marked: false };
}

/** What a cell is called, for messages about its location. */
export const nameOf = (report: Report, key: CellKey): string => cellNameByKey(formOf(report), key);

/** A line of a text cut at the figures in it. */
export interface LinePart {
  readonly text: string;
  readonly key: CellKey | null;
}

export function cutLine(line: string, number: number, figures: readonly LocatedFigure[]): LinePart[] {
  const inLine = figures
    .flatMap(({ key, location }) =>
      location.kind === 'line' && location.line === number ? [{ key, ...location }] : [],
    )
    .toSorted((a, b) => a.from - b.from);
  const parts: LinePart[] = [];
  let at = 0;
  for (const { key, from, to } of inLine) {
    if (from < at) continue;
    if (from > at) parts.push({ text: line.slice(at, from), key: null });
    parts.push({ text: line.slice(from, to), key });
    at = to;
  }
  if (at < line.length) parts.push({ text: line.slice(at), key: null });
  return parts;
}
