import { FORMS, leafPaths, tableSections, type Form, type Head } from '@zhaojian/report';
import { normaliseLabel } from './normalise-label.ts';
import { rowTargets, type RowTarget } from './row-targets.ts';

const columnLeaves = (form: Form): Head[] =>
  tableSections(form).flatMap(({ table }) =>
    table.blocks.flatMap((block) => leafPaths(block.columns).flatMap((path) => path.at(-1) ?? [])),
  );

const says = (texts: readonly string[], head: Head): boolean =>
  normaliseLabel(texts.join('')).numbered.includes(normaliseLabel(head.label).words);

/**
 * The official wording of another era that stands over a column where it means something else, e.g. 2019's
 * head over 2021's figures; null when the heads are this form's own.
 */
export function wordingOfAnotherEra(form: Form, column: Head, texts: readonly string[]): string | null {
  if (says(texts, column)) return null;
  const variants = new Set((column.variants ?? []).map((variant) => normaliseLabel(variant).words));
  const foreign = FORMS.filter((other) => other !== form)
    .flatMap(columnLeaves)
    .find(
      (head) => head.id !== column.id && variants.has(normaliseLabel(head.label).words) && says(texts, head),
    );
  return foreign?.label ?? null;
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
