import { cellName, cellOf, formOf, narrativeSections, type Report } from '@zhaojian/report';
import { exactFigure } from '../../figures/figure-text.ts';
import { type Edits, effectiveEdits } from './edits.ts';

/** One thing typed on an older version, beside what the newest version says. */
export interface Difference {
  readonly id: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What edits made on an older version would change in the newest one. */
export function differences(newest: Report, edits: Edits): Difference[] {
  const form = formOf(newest);
  const open = effectiveEdits(newest, edits);
  const figures = Object.entries(open.figures).map(([key, value]) => {
    const cell = cellOf(form, key);
    return {
      id: key,
      name: cell ? cellName(cell) : key,
      mine: exactFigure(value),
      theirs: exactFigure(newest.cells[key]?.value),
    };
  });
  const texts = narrativeSections(form).flatMap(({ id, number, title }) => {
    const mine = open.narratives[id];
    if (mine === undefined) return [];
    return [{ id, name: `${number}、${title}`, mine, theirs: newest.narratives[id].text }];
  });
  return [...figures, ...texts];
}

/** The same edits on top of the newest version. */
export const rebase = (newest: Report, edits: Edits, version: number): Edits => ({
  ...effectiveEdits(newest, edits),
  basedOn: version,
});
