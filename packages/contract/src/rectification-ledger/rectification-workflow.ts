import { z } from 'zod';
import { type ReasonAsked, type Tone } from '../workflow/entries.ts';
import { SHORTEST_REASON, tooShortReason } from '../values/texts.schema.ts';

/** All that a state of a rectification task is. */
interface RectificationStateEntry {
  /** As people call it. */
  readonly name: string;
  readonly tone: Tone;
  /** Who has to act next; null where nobody has. */
  readonly waitsFor: 'agency' | 'supervisor' | null;
}

/** All that a step with a rectification task is. */
interface RectificationStepEntry {
  /** On its button, and in the trail. */
  readonly name: string;
  /** In the record of changes. */
  readonly recorded: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Whose step it is: the agency's that has to act, or that of who set the task or is above them. */
  readonly by: 'agency' | 'supervisor';
  /** What has to be said with it; null where nothing is asked. */
  readonly words: (ReasonAsked & { readonly name: string }) | null;
  /** Whether it can be taken only with at least one file of evidence. */
  readonly needsEvidence: boolean;
  /** What it will do. */
  readonly warning: string;
  /** What it has done, for the person who did it. */
  readonly done: string;
}

const asked = (name: string) => ({
  name,
  atLeast: SHORTEST_REASON,
  otherwise: tooShortReason(name),
});

/** The states of a rectification task, from nothing to done. That it is overdue is worked out from its day, and no state. */
export const RECTIFICATION_STATES = {
  open: { name: '待整改', tone: 'idle', waitsFor: 'agency' },
  underWay: { name: '整改中', tone: 'begun', waitsFor: 'agency' },
  returned: { name: '退回整改', tone: 'back', waitsFor: 'agency' },
  reportedDone: { name: '已报完成', tone: 'waiting', waitsFor: 'supervisor' },
  closed: { name: '已销号', tone: 'done', waitsFor: null },
  dropped: { name: '已撤销', tone: 'idle', waitsFor: null },
} as const satisfies Readonly<Record<string, RectificationStateEntry>>;

/** The steps with a task: the agency reports, whoever set the task or is above them answers. */
export const RECTIFICATION_STEPS = {
  reportProgress: {
    name: '报告进展',
    recorded: '报告整改进展',
    from: ['open', 'underWay', 'returned'],
    to: 'underWay',
    by: 'agency',
    words: asked('进展情况'),
    needsEvidence: false,
    warning: '新附的佐证材料随这次进展一并报告，报告后不能删改。',
    done: '已报告进展。',
  },
  reportDone: {
    name: '报告完成',
    recorded: '报告整改完成',
    from: ['open', 'underWay', 'returned'],
    to: 'reportedDone',
    by: 'agency',
    words: asked('完成情况'),
    needsEvidence: true,
    warning: '报告后由主管部门核实，核实前可以收回。',
    done: '已报告完成，等待主管部门核实销号。',
  },
  takeBack: {
    name: '收回完成报告',
    recorded: '收回整改完成报告',
    from: ['reportedDone'],
    to: 'underWay',
    by: 'agency',
    words: null,
    needsEvidence: false,
    warning: '收回后回到“整改中”，可以补充佐证材料，再报告完成。',
    done: '已收回，现在是“整改中”。',
  },
  confirm: {
    name: '核实销号',
    recorded: '核实销号',
    from: ['reportedDone'],
    to: 'closed',
    by: 'supervisor',
    words: null,
    needsEvidence: false,
    warning: '确认整改到位，这一项销号。以后发现没有到位的，可以重新打开。',
    done: '已销号，单位会收到消息。',
  },
  return: {
    name: '退回整改',
    recorded: '退回整改',
    from: ['reportedDone'],
    to: 'returned',
    by: 'supervisor',
    words: asked('退回的原因'),
    needsEvidence: false,
    warning: '单位会收到原因，继续整改后重新报告。时限不变，要改时限的请另行调整。',
    done: '已退回，单位会收到原因。',
  },
  reopen: {
    name: '重新打开',
    recorded: '重新打开整改任务',
    from: ['closed', 'dropped'],
    to: 'open',
    by: 'supervisor',
    words: asked('重新打开的原因'),
    needsEvidence: false,
    warning: '这一项回到“待整改”，单位会收到原因。原来的时限已过的，请再调整时限。',
    done: '已重新打开，单位会收到原因。',
  },
  drop: {
    name: '撤销任务',
    recorded: '撤销整改任务',
    from: ['open', 'underWay', 'returned', 'reportedDone'],
    to: 'dropped',
    by: 'supervisor',
    words: asked('撤销的原因'),
    needsEvidence: false,
    warning: '这一项不再要求整改，也不算销号。台账里留有记录，可以重新打开。',
    done: '已撤销这项任务。',
  },
} as const satisfies Readonly<Record<string, RectificationStepEntry>>;

export type RectificationState = keyof typeof RECTIFICATION_STATES;
export type RectificationStep = keyof typeof RECTIFICATION_STEPS;

export const rectificationStateSchema = z
  .enum(Object.keys(RECTIFICATION_STATES) as RectificationState[])
  .meta({ id: 'RectificationState' });
export const rectificationStepSchema = z
  .enum(Object.keys(RECTIFICATION_STEPS) as RectificationStep[])
  .meta({ id: 'RectificationStep' });

/** Of a task that was just set. */
export const FIRST_RECTIFICATION_STATE: RectificationState = 'open';

/** What is declared of a state. */
export const rectificationStateOf = (state: RectificationState): RectificationStateEntry =>
  RECTIFICATION_STATES[state];
/** What is declared of a step; its states are those of tasks. */
export const rectificationStepOf = (
  step: RectificationStep,
): RectificationStepEntry & { from: readonly RectificationState[]; to: RectificationState } =>
  RECTIFICATION_STEPS[step];

/** The steps that lead on from a state, in the order of the declaration. */
export const rectificationStepsFrom = (state: RectificationState): RectificationStep[] =>
  rectificationStepSchema.options.filter((step) => rectificationStepOf(step).from.includes(state));

/** The states in which it is for the agency, or for the supervisor, to act. */
export const rectificationStatesWaitingFor = (who: 'agency' | 'supervisor'): RectificationState[] =>
  rectificationStateSchema.options.filter((state) => rectificationStateOf(state).waitsFor === who);

/** Whether the day of a task is past while its agency has still to act. @param today a day in China */
export const isRectificationOverdue = (
  { state, dueOn }: { readonly state: RectificationState; readonly dueOn: string },
  today: string,
): boolean => rectificationStateOf(state).waitsFor === 'agency' && dueOn < today;

/** What is in the trail of a task: the steps, and what happens to it besides them. */
export const RECTIFICATION_TRAIL = {
  set: '下达任务',
  ...(Object.fromEntries(
    rectificationStepSchema.options.map((step) => [step, RECTIFICATION_STEPS[step].name]),
  ) as {
    [Step in RectificationStep]: string;
  }),
  changed: '调整任务',
  inherited: '转由承接机构整改',
} as const;
export type RectificationTrailKind = keyof typeof RECTIFICATION_TRAIL;

/** The steps in the audit record, by their names there. */
export const RECTIFICATION_ACTIONS = Object.fromEntries(
  rectificationStepSchema.options.map((step) => [
    `rectification.${step}`,
    RECTIFICATION_STEPS[step].recorded,
  ]),
) as Readonly<Record<`rectification.${RectificationStep}`, string>>;
