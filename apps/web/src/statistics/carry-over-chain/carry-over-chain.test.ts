import { aYear } from '../testing/figures-for-tests.ts';
import { carryOverChain } from './carry-over-chain.ts';

const forward = (value: number) => ({ 'applications.carriedForward.total': value });
const over = (value: number) => ({ 'applications.carriedOver.total': value });

describe('the chain of carried-over applications', () => {
  it('holds when each year takes up what the year before passed on, across the break too', () => {
    expect(carryOverChain([aYear(2020, forward(7)), aYear(2021, over(7))])).toEqual([
      { from: 2020, passedOn: 7, takenUp: 7, state: 'holds' },
    ]);
  });

  it('is broken when the two differ', () => {
    expect(carryOverChain([aYear(2021, forward(7)), aYear(2022, over(5))])[0]?.state).toBe('broken');
  });

  it('says nothing while reports are outstanding', () => {
    const underWay = aYear(2022, over(5), { accepted: 14 });
    expect(carryOverChain([aYear(2021, forward(7)), underWay])[0]?.state).toBe('open');
  });
});
