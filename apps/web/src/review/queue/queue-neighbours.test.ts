import { neighbours, nextAfterDecision } from './queue-neighbours.ts';

const [a, b, c] = ['a', 'b', 'c'].map((agencyId) => ({ agencyId, year: 2025 })) as [
  { agencyId: string; year: number },
  { agencyId: string; year: number },
  { agencyId: string; year: number },
];
const queue = [a, b, c];

describe('the queue of reports to review', () => {
  it('leads from one report to the next and back', () => {
    expect(neighbours(queue, b)).toEqual({ previous: a, next: c, position: 2, waiting: 3 });
  });

  it('ends at its ends', () => {
    expect(neighbours(queue, a).previous).toBeNull();
    expect(neighbours(queue, c).next).toBeNull();
  });

  it('begins again for a report that has left it', () => {
    expect(neighbours([a, c], b)).toEqual({ previous: null, next: a, position: null, waiting: 2 });
  });

  it('offers after the last one the first that still waits, and nothing when it was the only one', () => {
    expect(nextAfterDecision(queue, c)).toBe(a);
    expect(nextAfterDecision([c], c)).toBeNull();
  });
});
