import {
  confirmsContents,
  FIRST_HAND_UP_STATE,
  handUpStateSchema,
  handUpStepOf,
  handUpStepSchema,
  handUpStepsFrom,
  isUp,
  takesContents,
} from './hand-up-workflow.ts';

const states = handUpStateSchema.options;
const steps = handUpStepSchema.options;

describe('how an area is handed up as a whole', () => {
  it.each(states)('%s is reached, and leads on', (state) => {
    expect(state === FIRST_HAND_UP_STATE || steps.some((step) => handUpStepOf(step).to === state)).toBe(true);
    expect(handUpStepsFrom(state)).not.toEqual([]);
  });

  it.each(states)('no two steps from %s have one name', (state) => {
    const names = handUpStepsFrom(state).map((step) => handUpStepOf(step).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(steps)('%s is either about what the area puts forward or an answer to it', (step) => {
    const { by, from } = handUpStepOf(step);
    expect(takesContents(step)).toBe(by === 'ownAgency');
    expect(by === 'ownAgency' || from.every(isUp)).toBe(true);
  });

  it('is taken away from those above with words only', () => {
    const silent = steps.filter((step) => handUpStepOf(step).words === null);
    expect(silent).toEqual(steps.filter(confirmsContents));
  });
});
