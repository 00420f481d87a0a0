import { noEdits } from './edits.ts';
import { forgetEdits, keepEdits, readKeptEdits } from './kept-edits.ts';

describe('edits kept in the browser', () => {
  beforeEach(() => localStorage.clear());

  it('come back as they were, for their agency and year only', () => {
    const edits = { basedOn: 2, figures: { a: 1, b: null }, narratives: { overview: '全年' } };
    keepEdits('x', 2024, edits);
    expect(readKeptEdits('x', 2024)).toEqual(edits);
    expect(readKeptEdits('x', 2025)).toBeNull();
    expect(readKeptEdits('y', 2024)).toBeNull();
  });

  it('come back with what was taken over, and what it was chosen from', () => {
    const waiting = { basedOn: 1, figures: { a: 1, b: 2 }, narratives: {} };
    const takenOver = { from: 1, figures: { a: 1 }, narratives: {}, waiting };
    const edits = { basedOn: 2, figures: { a: 1 }, narratives: {}, takenOver };
    keepEdits('x', 2024, edits);
    expect(readKeptEdits('x', 2024)).toEqual(edits);
  });

  it('are gone once forgotten', () => {
    keepEdits('x', 2024, noEdits(1));
    forgetEdits('x', 2024);
    expect(readKeptEdits('x', 2024)).toBeNull();
  });

  it.each(['{', '{"basedOn":"2"}', '[]'])('count as none when they are damaged: %p', (text) => {
    localStorage.setItem('zhaojian.edits.x.2024', text);
    expect(readKeptEdits('x', 2024)).toBeNull();
  });
});
