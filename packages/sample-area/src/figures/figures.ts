import { cellsOf, type CellKey, type Form, inTenThousandths } from '@zhaojian/report';

/** A year's figures of an agency by cell key. */
export type Figures = Readonly<Record<CellKey, number>>;

/** A figure; 0 where the form has none by that name. */
export const figure = (figures: Figures, key: CellKey): number => figures[key] ?? 0;

/**
 * The figures that a form asks for: all its cells, 0 where nothing is known. Facts that it does not ask for
 * are left out, so that what is known of a year can be named once for both eras.
 */
export function asked(form: Form, known: Figures): Figures {
  return Object.fromEntries(cellsOf(form).map(({ key }) => [key, known[key] ?? 0]));
}

/** Figures added cell by cell. */
export function sumOf(form: Form, all: readonly Figures[]): Figures {
  const total = (key: CellKey): number =>
    inTenThousandths(all.reduce((sum, figures) => sum + figure(figures, key), 0));
  return Object.fromEntries(cellsOf(form).map(({ key }) => [key, total(key)]));
}
