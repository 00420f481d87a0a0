import type { StateEntry, TransitionEntry } from '../workflow/entries.ts';

type States = Readonly<Record<string, StateEntry>>;
type Transitions = Readonly<Record<string, TransitionEntry>>;

const reviewed: StateEntry = {
  name: '区县已审',
  tone: 'waiting',
  handedIn: 'now',
  waits: true,
  counts: false,
  news: '区县已审核，等待市级终审。',
  locked: '区县已经审核、正在市级终审，不能再改。需要修改的，由主管部门退回后再改。',
};

/**
 * The declared workflow with a second level of approval: the agency directly above reviews, the top of the tree accepts.
 * For tests that put it in the place of the declared one: nothing else of the platform knows of it.
 */
export function withTwoLevels<Declared extends { STATES: States; TRANSITIONS: Transitions }>(
  declared: Declared,
) {
  const { notStarted, draft, returned, submitted, accepted } = declared.STATES;
  const { submit, return: giveBack, accept, withdrawAcceptance } = declared.TRANSITIONS;
  return {
    ...declared,
    STATES: { notStarted, draft, returned, submitted, reviewedByDistrict: reviewed, accepted },
    TRANSITIONS: {
      submit,
      return: { ...giveBack, by: 'directlyAbove' },
      approveAtDistrict: {
        ...accept,
        name: '初审通过',
        recorded: '区县初审通过',
        to: 'reviewedByDistrict',
        by: 'directlyAbove',
        event: 'approvedAtDistrict',
        done: (agencyName: string) => `${agencyName}的报告已通过初审，等待市级终审。`,
      },
      accept: { ...accept, name: '终审通过', from: ['reviewedByDistrict'], by: 'top' },
      returnFromCity: { ...giveBack, from: ['reviewedByDistrict'], by: 'top', event: 'returnedFromCity' },
      withdrawAcceptance: { ...withdrawAcceptance, to: 'reviewedByDistrict', by: 'top' },
    },
  };
}
