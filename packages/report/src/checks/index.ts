export { carriedOver } from './carried-over.ts';
export { CHECKS, type CheckCode } from './catalogue.ts';
export type { Check, Relation, RelationCheck, ReportCheck, Severity, Term } from './check.ts';
export { checkReport } from './check-report.ts';
export { describeFinding, describeSuggestedFix, subjectOf, type FindingInWords } from './describe-finding.ts';
export { equalitiesOf, totalsOf, type Equality, type Total } from './equalities.ts';
export { evaluateRelation, type Evaluation } from './evaluate-relation.ts';
export { explains, findingId, type FindingId } from './finding-id.ts';
export {
  checkCodeSchema,
  findingSchema,
  suggestedFixSchema,
  sectionIdSchema,
  type Finding,
  type SuggestedFix,
  type SectionId,
} from './finding.schema.ts';
