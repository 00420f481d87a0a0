import { cellLines } from './changed-cells.tsx';

describe('cells that became others', () => {
  const cells = [{ key: 'applications.newlyReceived.total', before: null, after: 65 }];

  it('are named, each with what it was and is, a missing figure as missing and not as 0', () => {
    expect(cellLines({ form: '2021', cells, changed: 1 })).toEqual([
      expect.stringMatching(/本年新收.*：— → 65$/),
    ]);
  });

  it('are counted where more of them changed than are named', () => {
    expect(cellLines({ form: '2021', cells, changed: 3 }).at(-1)).toBe('另有 2 格');
  });
});
