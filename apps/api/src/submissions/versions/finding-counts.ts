import { countReasons, gravityOf } from '@zhaojian/contract';
import type { Finding } from '@zhaojian/report';

/** How many findings are errors and how many are warnings. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** Why a version is looked at, as it is kept with its submission. */
export function lookedAt(looked: Parameters<typeof countReasons>[0]) {
  const reasons = countReasons(looked);
  return { reasons, gravity: gravityOf(reasons) };
}
