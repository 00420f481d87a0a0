import { cornersOf, stepsOfPath } from './path-data.ts';

const corners = (data: string): number[][][] =>
  cornersOf(stepsOfPath(data, 100)).map((part) => part.map(({ x, y }) => [x, y]));

describe('an abbreviated path', () => {
  it('moves, draws lines and closes them', () => {
    expect(corners('M 0 0 L 4 0 L 4 2 C M 9 9 L 8 8')).toEqual([
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [0, 0],
      ],
      [
        [9, 9],
        [8, 8],
      ],
    ]);
  });

  it('may begin with S, and have no spaces', () => {
    expect(corners('S1-2L.5 3.')).toEqual([
      [
        [1, -2],
        [0.5, 3],
      ],
    ]);
  });

  it('goes to the end of its curves and arcs', () => {
    expect(corners('M 0 0 Q 1 1 2 0 B 2 1 3 1 4 0 A 5 5 0 0 1 6 7')).toEqual([
      [
        [0, 0],
        [2, 0],
        [4, 0],
        [6, 7],
      ],
    ]);
  });

  it('ends where it says what no path says, or too few numbers', () => {
    expect(corners('M 0 0 L 1 1 X 2 2 L 3 3')).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
    ]);
    expect(corners('M 0 0 L 1 1 L 2 C')).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
    ]);
    expect(corners('1 2 M 0 0')).toEqual([]);
  });

  it('has no more steps than are asked for', () => {
    expect(stepsOfPath('M 0 0 L 1 1 L 2 2', 2)).toHaveLength(2);
  });
});
