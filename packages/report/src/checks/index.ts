export { carriedOver } from './carried-over.ts';
export { CHECKS } from './catalogue.ts';
export { FIGURE_CHECK } from './figure-check.ts';
export type { Check, Relation, Severity, Term } from './check.ts';
export { checkReport } from './check-report.ts';
export { evaluateRelation, type Evaluation } from './evaluate-relation.ts';
export { findingSchema, mendSchema, type Finding, type Mend } from './finding.schema.ts';
export { totalsOf, type Total } from './totals.ts';
