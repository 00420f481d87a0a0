import { applicants } from './blocks/applicants.ts';
import { applications } from './blocks/applications.ts';
import { coverage } from './blocks/coverage.ts';
import { decisions } from './blocks/decisions.ts';
import { disputes } from './blocks/disputes.ts';
import { documents } from './blocks/documents.ts';
import { measures, problems } from './blocks/named-items.ts';
import { missing } from './blocks/missing.ts';
import { outcomes } from './blocks/outcomes.ts';
import type { Block } from './draft-basis.ts';

/** What a draft has to say, in its order; a paragraph each. */
export const BLOCKS: readonly Block[] = [
  coverage,
  documents,
  decisions,
  applications,
  applicants,
  outcomes,
  disputes,
  problems,
  measures,
  missing,
];
