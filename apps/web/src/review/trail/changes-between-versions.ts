import {
  cellName,
  cellOf,
  cellsOf,
  formOf,
  narrativeSections,
  type CellKey,
  type NarrativeId,
  type Report,
} from '@zhaojian/report';

interface CellChange {
  readonly key: CellKey;
  /** What the cell is called, e.g. 不予公开 · 国家秘密 · 自然人. */
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface VersionChanges {
  readonly cells: readonly CellChange[];
  /** The narrative sections whose text differs, with their titles. */
  readonly narratives: readonly { readonly id: NarrativeId; readonly title: string }[];
}

/** What a later version of one agency's report changes in an earlier one of the same year. */
export function changesBetween(before: Report, after: Report): VersionChanges {
  const form = formOf(after);
  return {
    cells: cellsOf(form).flatMap((cell) => {
      const was = before.cells[cell.key]?.value ?? null;
      const is = after.cells[cell.key]?.value ?? null;
      return was === is ? [] : [{ key: cell.key, name: cellName(cell), before: was, after: is }];
    }),
    narratives: narrativeSections(form)
      .filter(({ id }) => before.narratives[id].text.trim() !== after.narratives[id].text.trim())
      .map(({ id, number, title }) => ({ id, title: `${number}、${title}` })),
  };
}

export const isUnchanged = (changes: VersionChanges): boolean =>
  changes.cells.length === 0 && changes.narratives.length === 0;

/** The section a cell is in, to go there from a change. */
export const sectionOfCell = (report: Report, key: CellKey) => cellOf(formOf(report), key)?.table ?? null;
