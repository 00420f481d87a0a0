import { MOST_CHANGED_CELLS, type TotalsEffect } from '@zhaojian/contract';
import {
  type CellKey,
  cellsOf,
  evaluateMeasure,
  formById,
  type FormId,
  MEASURES,
  summedKeys,
} from '@zhaojian/report';

const VOLUMES = MEASURES.filter(({ kind }) => kind === 'volume');

/** A total as it is kept, with the agency as it is in the tree of the year. */
export interface KeptRow {
  agencyId: string;
  year: number;
  form: FormId;
  reports: number;
  figures: string[];
  name: string;
  path: string;
}
export type Kept = KeptRow & { volumes: Map<string, number | null> };

/** An effect with all cells, and with the path of the agency, by which it belongs to an area or not. */
export type SeenEffect = TotalsEffect & { path: string };

export function volumesOf({
  form: formId,
  figures,
}: Pick<KeptRow, 'form' | 'figures'>): Map<string, number | null> {
  const form = formById(formId);
  const sums = new Map(
    summedKeys(form).map((key, place): [CellKey, number] => [key, Number(figures[place] ?? 0)]),
  );
  return new Map(
    VOLUMES.map((measure) => [
      measure.id,
      evaluateMeasure(measure, (key) => sums.get(key) ?? null, form).value,
    ]),
  );
}

export function effectsOf(before: Map<string, Kept>, after: Map<string, Kept>): SeenEffect[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((key) => {
      const [was, is] = [before.get(key), after.get(key)];
      const known = is ?? was;
      if (!known) return [];
      const figures = VOLUMES.map(({ id }) => ({
        measure: id,
        before: was?.volumes.get(id) ?? null,
        after: is?.volumes.get(id) ?? null,
      })).filter((figure) => figure.before !== figure.after);
      const cells = cellsBetween(was, is);
      const reports = { before: was?.reports ?? 0, after: is?.reports ?? 0 };
      if (figures.length + cells.length === 0 && reports.before === reports.after) return [];
      const { year, agencyId, name, path, form } = known;
      return [
        { year, agencyId, agencyName: name, path, reports, figures, form, cells, changedCells: cells.length },
      ];
    })
    .toSorted((one, other) => one.year - other.year || (one.path < other.path ? -1 : 1));
}

/** The cells of the form in which two totals differ. Where there was none, or no longer is, a 0 is no difference. */
function cellsBetween(was: Kept | undefined, is: Kept | undefined): TotalsEffect['cells'] {
  const form = (is ?? was)?.form;
  if (!form) return [];
  const valueIn = (kept: Kept | undefined, place: number) => kept && Number(kept.figures[place] ?? 0);
  return cellsOf(formById(form)).flatMap(({ key }, place) => {
    const [before, after] = [valueIn(was, place), valueIn(is, place)];
    return (before ?? 0) === (after ?? 0) ? [] : [{ key, before: before ?? null, after: after ?? null }];
  });
}

/** An effect as it is shown and kept: with as many of its cells as somebody reads. */
export const told = <Effect extends TotalsEffect>(effect: Effect): Effect => ({
  ...effect,
  cells: effect.cells.slice(0, MOST_CHANGED_CELLS),
});
