import { exactFigure } from './figure-text.ts';

describe('figures as people read them', () => {
  it('keeps a missing figure apart from zero', () => {
    expect(exactFigure(null)).toBe('—');
    expect(exactFigure(0)).toBe('0');
  });

  it('shows large figures and money to the last digit', () => {
    expect(exactFigure(3_985_758)).toBe('3,985,758');
    expect(exactFigure(59237.2449)).toBe('59,237.2449');
  });
});
