import { FORMS, leafPaths, tableSections, type Form, type Head } from '@zhaojian/report';
import { joinedWords } from './normalise-label.ts';
import { rowTargets, spellingsOf, type RowTarget } from './row-targets.ts';

const columnLeaves = (form: Form): Head[] =>
  tableSections(form).flatMap(({ table }) =>
    table.blocks.flatMap((block) => leafPaths(block.columns).flatMap((path) => path.at(-1) ?? [])),
  );

const officialWords = (head: Head): string => spellingsOf(head)[0]?.words ?? '';

const says = (texts: readonly string[], head: Head): boolean =>
  joinedWords(texts).includes(officialWords(head));

const foreignByColumn = new WeakMap<Head, readonly Head[]>();

/** The heads of other eras that are printed over a column although they mean something else. */
function foreignHeads(form: Form, column: Head): readonly Head[] {
  let heads = foreignByColumn.get(column);
  if (!heads) {
    const variants = new Set(
      spellingsOf(column)
        .slice(1)
        .map(({ words }) => words),
    );
    heads = FORMS.filter((other) => other !== form)
      .flatMap(columnLeaves)
      .filter((head) => head.id !== column.id && variants.has(officialWords(head)));
    foreignByColumn.set(column, heads);
  }
  return heads;
}

/**
 * The official wording of another era that stands over a column where it means something else, e.g. 2019's
 * head over 2021's figures; null when the heads are this form's own.
 */
export function wordingOfAnotherEra(form: Form, column: Head, texts: readonly string[]): string | null {
  if (says(texts, column)) return null;
  return foreignHeads(form, column).find((head) => says(texts, head))?.label ?? null;
}

/** The same row as another era prints it, when that one has other columns. */
export function rowOfAnotherEra(form: Form, target: RowTarget): RowTarget | null {
  const path = (row: RowTarget): string => row.rowPath.map((head) => head.id ?? '').join('.');
  for (const other of FORMS) {
    if (other === form) continue;
    const twin = rowTargets(other).find(
      (row) => row.standing === 'own' && row.table === target.table && path(row) === path(target),
    );
    if (twin && twin.columns.length !== target.columns.length) return twin;
  }
  return null;
}
