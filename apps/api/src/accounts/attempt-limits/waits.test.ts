import { FORGOTTEN_AFTER_MS, secondsToWait, slipsAllowed } from './waits.ts';

const now = new Date('2026-01-10T01:00:00Z');
const waitAfter = (failures: number, secondsAgo = 0) =>
  secondsToWait(
    { counter: 'accountHere', failures, lastAt: new Date(now.getTime() - secondsAgo * 1000) },
    now,
  );
const allowed = slipsAllowed.accountHere;

describe('how long nothing more is tried', () => {
  it('is no time at first, and grows with every further failure', () => {
    expect([allowed - 1, allowed, allowed + 1, allowed + 2].map((n) => waitAfter(n))).toEqual([
      0, 10, 20, 40,
    ]);
  });

  it('is never more than a quarter of an hour', () => {
    expect(waitAfter(allowed + 500)).toBe(900);
  });

  it('is shorter by the seconds since the last failure', () => {
    expect(waitAfter(allowed, 4)).toBe(6);
    expect(waitAfter(allowed, 11)).toBe(0);
  });

  it('is forgotten after half a day', () => {
    expect(waitAfter(allowed + 500, FORGOTTEN_AFTER_MS / 1000 + 1)).toBe(0);
  });
});
