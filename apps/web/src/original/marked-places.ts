import {
  cellOf,
  cellName,
  cellsOf,
  formOf,
  type CellKey,
  type Place,
  type Report,
  type Section,
} from '@zhaojian/report';

/** A cell with where it stands in the original. */
export interface PlacedFigure {
  readonly key: CellKey;
  readonly name: string;
  readonly place: Place;
}

/** Every cell of a report whose place in the original is known, in statutory order. */
export function placedFigures(report: Report): PlacedFigure[] {
  const form = formOf(report);
  return cellsOf(form).flatMap((definition) => {
    const place = report.cells[definition.key]?.place;
    return place ? [{ key: definition.key, name: cellName(definition), place }] : [];
  });
}

/** Where the selected cell stands; null when nothing is selected or the place is not known. */
export const placeOf = (report: Report, key: CellKey | null | undefined): Place | null =>
  key ? (report.cells[key]?.place ?? null) : null;

/** What an original is opened at. */
export interface Spot {
  readonly place: Place | null;
  /** Whether it is marked too: a cell is, a text is, the beginning of a table is only gone to. */
  readonly marked: boolean;
}

/** The selected cell; while there is none, the beginning of the section that is being looked at. */
export function spotOf(report: Report, key: CellKey | null, id: Section['id'] | undefined): Spot {
  if (key !== null) return { place: placeOf(report, key), marked: true };
  const form = formOf(report);
  const section = form.sections.find((candidate) => candidate.id === id);
  if (!section) return { place: null, marked: false };
  if (section.kind === 'narrative') {
    return { place: report.narratives[section.id].place ?? null, marked: true };
  }
  const first = placedFigures(report).find(({ key: cell }) => cellOf(form, cell)?.table === section.id);
  return { place: first?.place ?? null, marked: false };
}

/** What a cell is called, for messages about its place. */
export function nameOf(report: Report, key: CellKey): string {
  const definition = cellOf(formOf(report), key);
  return definition ? cellName(definition) : key;
}

/** A line of a text cut at the figures in it. */
export interface LinePart {
  readonly text: string;
  readonly key: CellKey | null;
}

export function cutLine(line: string, number: number, figures: readonly PlacedFigure[]): LinePart[] {
  const inLine = figures
    .flatMap(({ key, place }) => (place.kind === 'line' && place.line === number ? [{ key, ...place }] : []))
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

/** The name of a workbook column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
