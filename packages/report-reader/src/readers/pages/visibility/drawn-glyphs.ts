import { isSeenOn, WHITE, type Colour } from '../../colour.ts';
import type { Box } from '../geometry.ts';

/** A character as a page draws it: the middle of its letter, in points. */
export interface DrawnGlyph {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  /** The height of its letters. */
  readonly size: number;
}

interface NotedGlyph extends DrawnGlyph {
  isHidden: boolean;
}

interface Painted {
  readonly box: Box;
  /** Null where it is not known. */
  readonly colour: Colour | null;
}

/** This many areas are looked at; a page with more holds a drawing. */
const MOST_AREAS = 3_000;
/** Glyphs are kept by the stripe of the page that they are in, of this many points. */
const STRIPE = 16;
/** A clipping edge may lie so near the letters that it cuts into them. */
const NEAR = 2;

const holds = (box: Box, { x, y }: { x: number; y: number }, margin = 0): boolean =>
  x >= box.x0 - margin && x <= box.x1 + margin && y >= box.y0 - margin && y <= box.y1 + margin;

/**
 * Notes what a page draws in its order, and tells of each character whether it can be seen: not where it is drawn in the
 * colour of what is behind it, beyond the edges of the page or of what is clipped, or where an area is painted over it.
 * All in one system of coordinates, whichever.
 */
export class GlyphNotes {
  readonly #stripes = new Map<number, NotedGlyph[]>();
  readonly #areas: Painted[] = [];
  #hidden = 0;

  /** Whether anything was drawn that nobody can see. */
  get hasHidden(): boolean {
    return this.#hidden > 0;
  }

  /**
   * @param ink null where it is not known
   * @param clip what is drawn beyond it is cut off
   */
  addGlyph(glyph: DrawnGlyph, ink: Colour | null, clip: Box, isInvisible: boolean): void {
    const isHidden = isInvisible || !holds(clip, glyph, NEAR) || (ink !== null && this.#isLostOn(ink, glyph));
    if (isHidden) this.#hidden += 1;
    const stripe = Math.floor(glyph.y / STRIPE);
    const others = this.#stripes.get(stripe);
    const { character, x, y, size } = glyph;
    const noted = { character, x, y, size, isHidden };
    if (others) others.push(noted);
    else this.#stripes.set(stripe, [noted]);
  }

  /** An area that is painted. @param covers whether nothing behind it shows through */
  addArea(box: Box, colour: Colour | null, covers: boolean): void {
    if (this.#areas.length >= MOST_AREAS || !(box.x1 > box.x0 && box.y1 > box.y0)) return;
    this.#areas.push({ box, colour });
    if (!covers) return;
    for (const glyph of this.#glyphsBetween(box.y0, box.y1)) {
      if (glyph.isHidden || !holds(box, glyph)) continue;
      glyph.isHidden = true;
      this.#hidden += 1;
    }
  }

  #isLostOn(ink: Colour, glyph: DrawnGlyph): boolean {
    const area = this.#areas.findLast(({ box }) => holds(box, glyph));
    const ground = area ? area.colour : WHITE;
    return ground !== null && !isSeenOn(ink, ground);
  }

  *#glyphsBetween(from: number, to: number): Generator<NotedGlyph> {
    const [first, last] = [Math.floor(from / STRIPE), Math.floor(to / STRIPE)];
    if (last - first > this.#stripes.size) {
      for (const [stripe, glyphs] of this.#stripes) if (stripe >= first && stripe <= last) yield* glyphs;
      return;
    }
    for (let stripe = first; stripe <= last; stripe += 1) yield* this.#stripes.get(stripe) ?? [];
  }

  /** Whether the character that is about here can be seen; unclear where it is drawn both ways. */
  visibilityOf({ character, x, y, size }: DrawnGlyph): 'shown' | 'hidden' | 'unclear' {
    const nearest = { shown: size * 0.8, hidden: size * 0.8 };
    for (const glyph of this.#glyphsBetween(y - size, y + size)) {
      if (glyph.character !== character) continue;
      const distance = Math.abs(glyph.x - x) + Math.abs(glyph.y - y);
      const visibility = glyph.isHidden ? 'hidden' : 'shown';
      nearest[visibility] = Math.min(nearest[visibility], distance);
    }
    const { shown, hidden } = nearest;
    if (hidden === size * 0.8) return 'shown';
    // Nearer to one another than this they are at one position.
    if (Math.abs(shown - hidden) < size * 0.15) return 'unclear';
    return hidden < shown ? 'hidden' : 'shown';
  }
}
