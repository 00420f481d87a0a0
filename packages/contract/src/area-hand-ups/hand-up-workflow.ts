import { z } from 'zod';
import { SHORTEST_REASON, tooShortReason } from '../values/texts.schema.ts';
import type { ReasonAsked, Tone, TransitionScope } from '../workflow/entries.ts';

/** All that a state of an area in a round is, beside the states of its reports. */
interface HandUpStateEntry {
  /** As people call it. */
  readonly name: string;
  readonly tone: Tone;
  /** Whether what the area holds has been put before the agency above: what changes from then on is said to it. */
  readonly isUp: boolean;
}

/** All that a step with an area as a whole is. */
interface HandUpStepEntry {
  /** On its button, and in the trail. */
  readonly name: string;
  /** In the record of changes. */
  readonly recorded: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Whose step it is, from where the area is in the tree of the year. */
  readonly by: Extract<TransitionScope, 'ownAgency' | 'directlyAbove'>;
  /** What has to be said with it; null where nothing is asked. */
  readonly words: (ReasonAsked & { readonly name: string }) | null;
  /** What it will do. */
  readonly warning: string;
  /** What it has done, for the person who did it. */
  readonly done: (areaName: string) => string;
}

const asked = (name: string) => ({
  name,
  atLeast: SHORTEST_REASON,
  otherwise: tooShortReason(name),
});

/** The states of an area as a whole in a round, from nothing to done. Its reports have their own. */
export const HAND_UP_STATES = {
  notHandedUp: { name: '未上报', tone: 'idle', isUp: false },
  returned: { name: '已退回', tone: 'back', isUp: false },
  handedUp: { name: '已上报', tone: 'waiting', isUp: true },
  confirmed: { name: '已确认', tone: 'done', isUp: true },
} as const satisfies Readonly<Record<string, HandUpStateEntry>>;

/** The steps with an area as a whole: the area hands up what it accepted, the agency above answers. */
export const HAND_UP_STEPS = {
  handUp: {
    name: '整体上报',
    recorded: '整体上报',
    from: ['notHandedUp', 'returned'],
    to: 'handedUp',
    by: 'ownAgency',
    words: asked('上报说明'),
    warning:
      '上报的是现在已经通过的报告，各是哪一版都会记下。上报以后再撤回通过或换了版本的，上级会看到“有变动”。',
    done: (area) => `${area}已整体上报，等待上级确认。`,
  },
  handUpAnew: {
    name: '重新上报',
    recorded: '重新上报',
    from: ['handedUp', 'confirmed'],
    to: 'handedUp',
    by: 'ownAgency',
    words: asked('上报说明'),
    warning:
      '以现在已经通过的报告代替上一次上报的。上级抽查过、版本没有变的报告，不用再看；已经确认的，要由上级重新确认。',
    done: (area) => `${area}已重新上报，等待上级确认。`,
  },
  return: {
    name: '整体退回',
    recorded: '整体退回',
    from: ['handedUp'],
    to: 'returned',
    by: 'directlyAbove',
    words: asked('退回的原因'),
    warning: '退回的是整个辖区的上报，各单位的报告保持通过；个别报告有问题的，可以只退回那一份。',
    done: (area) => `已退回${area}的上报，对方会收到原因，改好后重新上报。`,
  },
  confirm: {
    name: '确认',
    recorded: '确认上报',
    from: ['handedUp'],
    to: 'confirmed',
    by: 'directlyAbove',
    words: null,
    warning: '确认的是上报时的各份报告；以后再有变动，这里会标明。',
    done: (area) => `已确认${area}的上报。`,
  },
  withdrawConfirmation: {
    name: '撤回确认',
    recorded: '撤回确认',
    from: ['confirmed'],
    to: 'handedUp',
    by: 'directlyAbove',
    words: asked('撤回确认的原因'),
    warning: '撤回后回到“已上报”，可以退回，对方也可以重新上报。',
    done: (area) => `已撤回对${area}上报的确认。`,
  },
} as const satisfies Readonly<Record<string, HandUpStepEntry>>;

export type HandUpState = keyof typeof HAND_UP_STATES;
export type HandUpStep = keyof typeof HAND_UP_STEPS;

export const handUpStateSchema = z
  .enum(Object.keys(HAND_UP_STATES) as HandUpState[])
  .meta({ id: 'HandUpState' });
export const handUpStepSchema = z.enum(Object.keys(HAND_UP_STEPS) as HandUpStep[]).meta({ id: 'HandUpStep' });

/** Of an area of which nothing was handed up. */
export const FIRST_HAND_UP_STATE: HandUpState = 'notHandedUp';

/** What is declared of a state. */
export const handUpStateOf = (state: HandUpState): HandUpStateEntry => HAND_UP_STATES[state];
/** What is declared of a step; its states are those of areas. */
export const handUpStepOf = (
  step: HandUpStep,
): HandUpStepEntry & { from: readonly HandUpState[]; to: HandUpState } => HAND_UP_STEPS[step];

/** Whether what the area holds lies before the agency above. */
export const isUp = (state: HandUpState): boolean => handUpStateOf(state).isUp;

/** Whether the step puts before the agency above what the area holds now. */
export const takesContents = (step: HandUpStep): boolean => {
  const { by, to } = handUpStepOf(step);
  return by === 'ownAgency' && isUp(to);
};

/** Whether the step says that what was handed up is right: only then it must be what it was, and the sample looked at. */
export const confirmsContents = (step: HandUpStep): boolean => {
  const { from, to } = handUpStepOf(step);
  return handUpStateOf(to).tone === 'done' && from.every(isUp);
};

/** The steps that lead on from a state, in the order of the declaration. */
export const handUpStepsFrom = (state: HandUpState): HandUpStep[] =>
  handUpStepSchema.options.filter((step) => handUpStepOf(step).from.includes(state));

/** The steps in the audit record, by their names there. */
export const HAND_UP_ACTIONS = Object.fromEntries(
  handUpStepSchema.options.map((step) => [`areaHandUp.${step}`, HAND_UP_STEPS[step].recorded]),
) as Readonly<Record<`areaHandUp.${HandUpStep}`, string>>;
