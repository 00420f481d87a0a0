import { FIRST_STATE, isCounted, isHandedIn, type Submission, wasHandedIn } from '@zhaojian/contract';

export type StepState = 'done' | 'now' | 'ahead' | 'back';

export interface Step {
  readonly title: string;
  readonly state: StepState;
}

const TITLES = ['准备', '上传', '核对', '提交', '审核通过'] as const;

/** The step a report is at: 0 准备 to 4 审核通过; 5 when all are done. */
function stepOf({ state, round }: Pick<Submission, 'state' | 'round'>): number {
  if (isCounted(state)) return 5;
  if (isHandedIn(state)) return 4;
  if (state !== FIRST_STATE) return 2;
  return round?.state === 'open' ? 1 : 0;
}

/** The five steps of a year's report. A returned one is at 核对 again, marked as having come back. */
export function reportSteps(submission: Pick<Submission, 'state' | 'round'>): Step[] {
  const at = stepOf(submission);
  const hasComeBack = wasHandedIn(submission.state) && !isHandedIn(submission.state);
  return TITLES.map((title, index) => ({
    title,
    state: index < at ? 'done' : index > at ? 'ahead' : hasComeBack ? 'back' : 'now',
  }));
}
