import { WHITE } from '../../colour.ts';
import { GlyphNotes } from './drawn-glyphs.ts';

const PAPER = { x0: 0, y0: 0, x1: 600, y1: 800 };

describe('what a page draws', () => {
  it('is looked through with 200,000 letters on one line', () => {
    const notes = new GlyphNotes();
    const letter = { character: '1', x: 100, y: 200, size: 10 };
    for (const y of [150, 250]) notes.addGlyph({ ...letter, y }, null, PAPER, false);
    for (let drawn = 0; drawn < 200_000; drawn += 1) notes.addGlyph(letter, null, PAPER, false);
    expect(notes.visibilityOf(letter)).toBe('shown');
    notes.addArea({ x0: 90, y0: 190, x1: 110, y1: 210 }, WHITE, true);
    expect(notes.visibilityOf(letter)).toBe('hidden');
  });
});
