export { carriedOver } from './across-years/carried-over.ts';
export { CHECKS, type CheckCode } from './catalogue.ts';
export { concernOf, type Concern } from './concerns.ts';
export type { Check, Relation, RelationCheck, ReportCheck, Severity, Term } from './check.ts';
export { checkReport } from './check-report.ts';
export { usualFiguresSchema, type UsualFigures } from './jumps/usual-figures.schema.ts';
export { foreignWordsOf } from './text/foreign-words.ts';
export { watchedFigures } from './jumps/watched-figures.ts';
export { agenciesAlike, groupsAlike, sizeYears, type AgencySize } from './jumps/agencies-alike.ts';
export { JUMP_RULES } from './jumps/jump-rules.ts';
export {
  describeFinding,
  describeSuggestedFix,
  isBlocking,
  subjectOf,
  type FindingInWords,
} from './describe-finding.ts';
export { equalitiesOf, totalsOf, type Equality, type Total } from './equalities.ts';
export { evaluateRelation, type Evaluation } from './evaluate-relation.ts';
export { explains, findingId, type FindingId } from './finding-id.ts';
export {
  BLOCKING_BY_DEFAULT,
  checkCodeSchema,
  findingSchema,
  suggestedFixSchema,
  sectionIdSchema,
  type Finding,
  type SuggestedFix,
  type SectionId,
} from './finding.schema.ts';
