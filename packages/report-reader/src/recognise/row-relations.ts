import {
  CHECKS,
  evaluateRelation,
  type CellKey,
  type Check,
  type Form,
  type Relation,
} from '@zhaojian/report';
import type { Arrangement } from './arrange-figures.ts';
import { parseFigure } from './parse-figure.ts';

/** An equality that must hold within a report, with the check it belongs to. */
export interface Equality {
  readonly check: Check;
  readonly relation: Relation;
  /** The cells it ties together. */
  readonly keys: readonly CellKey[];
}

const equalitiesByForm = new WeakMap<Form, readonly Equality[]>();

/** The equalities that must hold within a report of this form. */
export function equalitiesOf(form: Form): readonly Equality[] {
  let equalities = equalitiesByForm.get(form);
  if (!equalities) {
    equalities = CHECKS.filter((check) => check.scope === 'report' && check.holds === 'equal').flatMap(
      (check) =>
        check.relations(form).map((relation) => ({
          check,
          relation,
          keys: [...relation.expected, ...relation.found].map((term) => term.key),
        })),
    );
    equalitiesByForm.set(form, equalities);
  }
  return equalities;
}

/** Whether an equality holds; null when a figure it needs is not known. */
export function holds(equality: Equality, read: (key: CellKey) => number | null): boolean | null {
  const evaluation = evaluateRelation(equality.check, equality.relation, { current: read, previous: null });
  return evaluation?.holds ?? null;
}

/** The arrangements of a row's figures with which every equality inside the row holds, blanks counted as 0. */
export function arrangementsThatHold(
  form: Form,
  keys: readonly CellKey[],
  ways: readonly Arrangement[],
): Arrangement[] {
  const inside = equalitiesOf(form).filter((equality) => equality.keys.every((key) => keys.includes(key)));
  if (inside.length === 0) return [];
  return ways.filter((way) => {
    const read = (key: CellKey): number | null => {
      const piece = way[keys.indexOf(key)];
      const figure = piece ? parseFigure(piece.text) : null;
      if (figure?.kind === 'number') return figure.value;
      return figure?.kind === 'blank' ? 0 : null;
    };
    return inside.every((equality) => holds(equality, read) === true);
  });
}
