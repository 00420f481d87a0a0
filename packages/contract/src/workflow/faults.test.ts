import { withTwoLevels } from '../testing/two-levels.ts';
import { STATES, TRANSITIONS, VERSION_SOURCES } from './declared-workflow.ts';
import type { StateEntry, TransitionEntry, Workflow } from './entries.ts';
import { faultsOf } from './faults.ts';

const declared: Workflow = { states: STATES, transitions: TRANSITIONS, versions: VERSION_SOURCES };
const withState = (key: keyof typeof STATES, change: Partial<StateEntry>): Workflow => ({
  ...declared,
  states: { ...STATES, [key]: { ...STATES[key], ...change } },
});
const withStep = (key: keyof typeof TRANSITIONS, change: Partial<TransitionEntry>): Workflow => ({
  ...declared,
  transitions: { ...TRANSITIONS, [key]: { ...TRANSITIONS[key], ...change } },
});

describe('the declared workflow', () => {
  it('has no fault', () => {
    expect(faultsOf(declared)).toEqual([]);
  });
});

describe('a workflow with two levels of approval', () => {
  it('has no fault', () => {
    const { STATES: states, TRANSITIONS: transitions } = withTwoLevels({ STATES, TRANSITIONS });
    expect(faultsOf({ ...declared, states, transitions } as Workflow)).toEqual([]);
  });
});

describe('a declaration is refused', () => {
  const refused: readonly (readonly [string, Workflow, RegExp])[] = [
    ['where a step leads to no state', withStep('accept', { to: 'filed' }), /accept names filed/],
    ['where a state is never reached', withoutReturning(), /nothing leads to returned/],
    [
      'where two steps from one state have one name',
      withStep('accept', { name: '退回' }),
      /two steps from submitted are called 退回/,
    ],
    [
      'where two states have one name',
      withState('draft', { name: '已提交' }),
      /two states are called 已提交/,
    ],
    ['where two things are one event', withStep('accept', { event: 'uploaded' }), /two things are the event/],
    [
      'where a report that is handed in stays open',
      withState('submitted', { locked: null }),
      /open to new versions/,
    ],
    ['where a report waits and nobody may decide', withoutDecisions(), /submitted waits for nobody/],
    [
      'where what counts goes back and nobody asked for it',
      withStep('grantAmendment', { onRequest: false }),
      /gives back what still counts/,
    ],
    [
      'where a request is answered by nothing that gives back',
      withStep('withdrawAcceptance', { onRequest: true }),
      /answers a request and does not give back/,
    ],
    ['where a report is stuck', withStep('submit', { from: ['draft'] }), /nothing leads on from returned/],
    ['where what counts is not handed in', withState('accepted', { handedIn: 'before' }), /not handed in/],
    [
      'where a step would do two things',
      withStep('return', { from: ['submitted', 'draft'] }),
      /one thing from one of its states/,
    ],
    [
      'where a report goes back without a word',
      withStep('return', { asks: { ...TRANSITIONS.return.asks, points: false } }),
      /goes back to the agency without points/,
    ],
    [
      'where points are asked of what does not go back',
      withStep('accept', { asks: { ...TRANSITIONS.accept.asks, points: true } }),
      /asks for points of what does not go back/,
    ],
    [
      'where what is open counts without a word',
      withStep('accept', { asks: { ...TRANSITIONS.accept.asks, reasonOverOpen: null } }),
      /lets count what is open without a word/,
    ],
    [
      'where totals change without a word',
      withStep('withdrawAcceptance', { asks: { ...TRANSITIONS.withdrawAcceptance.asks, reason: null } }),
      /changes the totals without a reason/,
    ],
    [
      'where a report is handed in unseen',
      withStep('submit', { asks: { ...TRANSITIONS.submit.asks, version: false } }),
      /without version/,
    ],
    [
      'where what an agency made counts without being handed in',
      withStep('takeIn', { ofBroughtIn: false }),
      /takeIn lets count what nobody has looked at/,
    ],
    [
      'where an agency lets count what was brought in for it',
      withStep('takeIn', { by: 'ownAgency' }),
      /takeIn lets count what nobody has looked at/,
    ],
    [
      'where what was brought in counts without a reason',
      withStep('takeIn', { asks: { ...TRANSITIONS.takeIn.asks, reason: null } }),
      /takeIn lets count what nobody has looked at/,
    ],
    [
      'where an agency’s newer version counts that was not handed in',
      withStep('takeInAnew', { ofBroughtIn: false }),
      /takeInAnew lets another version count/,
    ],
    [
      'where a supervisor takes in what the agency can still hand in',
      withStep('takeIn', { when: 'whileOpen' }),
      /takeIn takes from above what its agency can still hand in/,
    ],
    [
      'where somebody else takes back what an agency handed in',
      withStep('takeBack', { by: 'area' }),
      /takeBack takes back the step of others/,
    ],
    [
      'where what is taken back goes elsewhere',
      withStep('takeBack', { to: 'notStarted' }),
      /takeBack leads elsewhere/,
    ],
    [
      'where a step takes back nothing that there is',
      withStep('takeBack', { undoes: 'file' }),
      /takes back file, which is no step/,
    ],
    ['where nobody looks at what counts', withStep('submit', { to: 'accepted' }), /nobody has looked at/],
  ];

  it.each(refused)('%s', (_case, workflow, fault) => {
    expect(faultsOf(workflow)).toContainEqual(expect.stringMatching(fault));
  });
});

function withoutReturning(): Workflow {
  const { return: giveBack, grantAmendment, ...others } = TRANSITIONS;
  const elsewhere = {
    return: { ...giveBack, to: 'draft' },
    grantAmendment: { ...grantAmendment, to: 'draft' },
  };
  return { ...declared, transitions: { ...others, ...elsewhere } };
}

function withoutDecisions(): Workflow {
  const { submit } = TRANSITIONS;
  return { ...declared, transitions: { submit } };
}
