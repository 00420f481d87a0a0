import type { DrawnGlyph, GlyphNotes } from './drawn-glyphs.ts';
import type { DrawnText } from '../drawn-page.ts';
import { toMatrix } from '../geometry.ts';
import { weightOf, weightOfText } from '../words.ts';

/** A character of a run and where it is, by its share of the run's width. */
interface PositionedCharacter extends DrawnGlyph {
  readonly from: number;
  readonly to: number;
}

/** How the coordinates of a kind of file run. */
interface Coordinates {
  /** Letters rise along the second axis of their text, as in PDF, or against it, as in OFD. */
  readonly up: 1 | -1;
  /** How many points one of its lengths is. */
  readonly unit: number;
}

/** The characters of a run, the middle of each where its share of the run's width puts it. */
export function charactersOf(
  { str, transform, width: points }: DrawnText,
  { up, unit }: Coordinates,
): PositionedCharacter[] {
  const width = points / unit;
  const [a, b, c, d, x, y] = toMatrix(transform);
  const along = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d);
  const characters = [...str];
  const total = weightOfText(str);
  let passed = 0;
  return characters.map((character) => {
    const from = (passed / total) * width;
    passed += weightOf(character);
    const to = (passed / total) * width;
    const middle = (from + to) / 2;
    return {
      character,
      from,
      to,
      size,
      x: x + (a / along) * middle + c * 0.35 * up,
      y: y + (b / along) * middle + d * 0.35 * up,
    };
  });
}

/** Which characters of a run cannot be seen. Those drawn twice at one position are as the others of their run. */
function hiddenAmong(characters: readonly PositionedCharacter[], glyphs: GlyphNotes): readonly boolean[] {
  const visibilities = characters.map((at) => (at.character.trim() === '' ? null : glyphs.visibilityOf(at)));
  const areHidden = visibilities.includes('hidden') && !visibilities.includes('shown');
  return visibilities.map((visibility) => visibility === 'hidden' || (visibility === 'unclear' && areHidden));
}

/** The texts of a page with those apart that cannot be seen, cut where only a part of a run cannot. */
export function withHiddenApart<Text extends DrawnText>(
  texts: readonly Text[],
  glyphs: GlyphNotes,
  coordinates: Coordinates,
): readonly Text[] {
  if (!glyphs.hasHidden) return texts;
  return texts.flatMap((text): Text[] => {
    const characters = charactersOf(text, coordinates);
    const hidden = hiddenAmong(characters, glyphs);
    if (!hidden.includes(true)) return [text];
    const parts: Text[] = [];
    const [a, b, c, d, x, y] = toMatrix(text.transform);
    const along = Math.hypot(a, b) || 1;
    for (let start = 0; start < characters.length;) {
      const isHidden = hidden[start] ?? false;
      let end = start + 1;
      // White space goes with what is before it.
      while (
        end < characters.length &&
        (hidden[end] === isHidden || characters[end]?.character.trim() === '')
      )
        end += 1;
      const run = characters.slice(start, end);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) break;
      parts.push({
        ...text,
        str: run.map(({ character }) => character).join(''),
        transform: [a, b, c, d, x + (a / along) * first.from, y + (b / along) * first.from],
        width: (last.to - first.from) * coordinates.unit,
        ...(isHidden ? { isHidden } : {}),
      });
      start = end;
    }
    return parts;
  });
}
