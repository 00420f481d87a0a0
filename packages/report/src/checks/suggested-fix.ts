import { cellOf } from '../forms/cells.ts';
import type { CellKey, Form } from '../forms/form.ts';
import type { FigureReader } from '../forms/correspondence.ts';
import { unitViolation } from '../forms/unit.ts';
import type { Relation } from './check.ts';
import type { SuggestedFix } from './finding.schema.ts';

/** A relation that could be evaluated, and by how much its found side exceeds its expected side. */
export interface EvaluatedRelation {
  readonly relation: Relation;
  readonly excess: number;
}

interface Candidate {
  readonly key: CellKey;
  readonly change: number;
  readonly resolves: readonly EvaluatedRelation[];
}

/** How adding 1 to the cell changes the excess of the relation: found − expected. */
function leverage(relation: Relation, key: CellKey): number {
  const count = (terms: Relation['found']): number =>
    terms.reduce((sum, term) => sum + (term.year === 'this' && term.key === key ? term.sign : 0), 0);
  return count(relation.found) - count(relation.expected);
}

/**
 * The cells that each explain at least two failures: one change makes every relation of the cell hold,
 * breaks none, and leaves a value that the cell's unit allows. Relations are equalities; the
 * choice never invents: where two cells explain the same failures equally well, neither is offered.
 *
 * @returns a suggested fix for each failing relation that has one
 */
export function suggestFixes(
  form: Form,
  figures: FigureReader,
  relations: readonly EvaluatedRelation[],
): Map<Relation, SuggestedFix> {
  const byCell = new Map<CellKey, EvaluatedRelation[]>();
  for (const evaluated of relations) {
    const terms = [...evaluated.relation.expected, ...evaluated.relation.found];
    for (const key of new Set(terms.filter((term) => term.year === 'this').map((term) => term.key))) {
      byCell.set(key, [...(byCell.get(key) ?? []), evaluated]);
    }
  }
  const candidates = [...byCell].flatMap(([key, touched]) => candidateFor(form, figures, key, touched) ?? []);
  const fixes = new Map<Relation, SuggestedFix>();
  const open = new Set(relations.filter(({ excess }) => excess !== 0));
  for (;;) {
    const best = uniqueBest(
      candidates.filter(({ resolves }) => resolves.every((failure) => open.has(failure))),
    );
    if (!best) return fixes;
    const fix = suggestedFixOf(figures, best);
    for (const failure of best.resolves) {
      open.delete(failure);
      fixes.set(failure.relation, fix);
    }
    candidates.splice(candidates.indexOf(best), 1);
  }
}

function candidateFor(
  form: Form,
  figures: FigureReader,
  key: CellKey,
  touched: readonly EvaluatedRelation[],
): Candidate | null {
  const changes = new Set(touched.map(({ relation, excess }) => -excess / leverage(relation, key)));
  const [change] = changes;
  if (changes.size !== 1 || !change || touched.length < 2) return null;
  const cell = cellOf(form, key);
  if (!cell || unitViolation(cell.unit, (figures(key) ?? 0) + change)) return null;
  return { key, change, resolves: touched };
}

/** The candidate that resolves the most; null when several resolve equally many of the same failures. */
function uniqueBest(candidates: readonly Candidate[]): Candidate | null {
  const sorted = candidates.toSorted((a, b) => b.resolves.length - a.resolves.length);
  const best = sorted[0];
  if (!best) return null;
  const rivals = sorted.filter(
    (other) =>
      other !== best &&
      other.resolves.length === best.resolves.length &&
      other.resolves.some((failure) => best.resolves.includes(failure)),
  );
  return rivals.length === 0 ? best : null;
}

function suggestedFixOf(figures: FigureReader, { key, change, resolves }: Candidate): SuggestedFix {
  const from = figures(key) ?? 0;
  return { key, from, to: from + change, resolves: resolves.length };
}
