import type { Explanation } from '@zhaojian/contract';
import type { Finding } from '@zhaojian/report';

/** Why a finding may stand, in the agency's words; null when it said nothing. */
export const explanationOf = (explanations: readonly Explanation[], finding: Finding): string | null =>
  explanations.find(({ check, subject }) => check === finding.check && subject === finding.subject)?.text ??
  null;
