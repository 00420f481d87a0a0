import { tableOfCell } from '../forms/cells.ts';
import type { CellKey, NarrativeId } from '../forms/form.ts';
import { formOf } from '../report.ts';
import { narrativeIdSchema, type Report } from '../report.schema.ts';
import type { ReportPlace } from './report-place.ts';

/** Whether a later version of a report differs from an earlier one at a place. A doubt that was settled differs too. */
export function differsAt(place: ReportPlace, before: Report, after: Report): boolean {
  switch (place.kind) {
    case 'cell':
      return cellDiffers(place.key, before, after);
    case 'sentence':
      return sentenceDiffers(place, before, after);
    case 'section': {
      const section = formOf(after).sections.find(({ id }) => id === place.section);
      if (section?.kind === 'narrative') return textDiffers(section.id, before, after);
      return keysOf(before, after).some(
        (key) => tableOfCell(key) === place.section && cellDiffers(key, before, after),
      );
    }
    case 'whole':
      return (
        keysOf(before, after).some((key) => cellDiffers(key, before, after)) ||
        narrativeIdSchema.options.some((id) => textDiffers(id, before, after))
      );
  }
}

const keysOf = (before: Report, after: Report): CellKey[] => [
  ...new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]),
];

function cellDiffers(key: CellKey, before: Report, after: Report): boolean {
  const [was, is] = [before.cells[key], after.cells[key]];
  if ((was?.value ?? null) !== (is?.value ?? null)) return true;
  return was?.doubt !== undefined && is?.doubt === undefined;
}

const textDiffers = (id: NarrativeId, before: Report, after: Report): boolean =>
  withoutSpaces(before.narratives[id].text) !== withoutSpaces(after.narratives[id].text);

/** A sentence has changed once it is gone; one that was not there before either, once its text has. */
function sentenceDiffers(
  { section, quote }: Extract<ReportPlace, { kind: 'sentence' }>,
  before: Report,
  after: Report,
): boolean {
  const sought = withoutSpaces(quote);
  if (!withoutSpaces(before.narratives[section].text).includes(sought))
    return textDiffers(section, before, after);
  return !withoutSpaces(after.narratives[section].text).includes(sought);
}

/** Line breaks and spaces change from file to file and say nothing. */
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');
