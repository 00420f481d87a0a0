import type { Finding } from './finding.schema.ts';

/** What tells the findings of a report apart, and what an explanation names. */
export type FindingId = Pick<Finding, 'check' | 'section' | 'about'>;

/** Names a finding among those of its report; two findings of the same name are explained as one. */
export const findingId = ({ check, section, about = '' }: FindingId): string =>
  `${check} ${section} ${about}`;

/** Whether an explanation is about a finding: about this one, or about all of its check in the section. */
export const explains = (explanation: FindingId, finding: FindingId): boolean =>
  explanation.check === finding.check &&
  explanation.section === finding.section &&
  (explanation.about === undefined || explanation.about === finding.about);
