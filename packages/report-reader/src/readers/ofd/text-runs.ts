import type { DrawnText } from '../pages/drawn-page.ts';
import { multiply, type Matrix } from '../pages/geometry.ts';
import { weightOf } from '../pages/words.ts';
import { childrenOf, textIn, type XmlElement } from '../office/xml.ts';
import { numberOf, stepsOf } from './numbers.ts';

/** Characters further apart than this share of their size are not one word: they may be in two cells. */
const WIDEST_GAP = 0.6;
/** Characters on one line are no further above or below one another than this share of their size. */
const HIGHEST_STEP = 0.2;

/** Letters as large as these, in the object's own lengths, each turned by itself. */
interface Letters {
  readonly size: number;
  /** What the width of letters is multiplied by. */
  readonly stretch: number;
  readonly angle: number;
}

const widthOf = (character: string, { size, stretch }: Letters): number =>
  (weightOf(character) / 2) * size * stretch;

/** Some programs break the line before or after the text to make the file readable. */
const trimmed = (text: string): string => text.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '');

/** Where a character is in the object. */
interface PositionedCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/** Without steps characters follow one another as they are wide. */
function positioned(
  code: XmlElement,
  start: { readonly x: number; readonly y: number },
  letters: Letters,
): PositionedCharacter[] {
  const characters = [...trimmed(textIn(code))];
  const { DeltaX: across, DeltaY: down } = code.attributes;
  const count = Math.max(characters.length - 1, 0);
  const none: readonly number[] = [];
  const widths = across === undefined && down === undefined;
  const xs = across === undefined ? none : stepsOf(across, count);
  const ys = down === undefined ? none : stepsOf(down, count);
  let { x, y } = start;
  return characters.map((character, index) => {
    const at = { character, x, y };
    x += widths ? widthOf(character, letters) : (xs[index] ?? 0);
    y += ys[index] ?? 0;
    return at;
  });
}

/** Whether one character follows another as in a word, along the line that both are on. */
function follows(before: PositionedCharacter, next: PositionedCharacter, letters: Letters): boolean {
  const [x, y] = [next.x - before.x, next.y - before.y];
  const [cos, sin] = [Math.cos(letters.angle), Math.sin(letters.angle)];
  const [along, aside] = [x * cos + y * sin, y * cos - x * sin];
  const size = Math.abs(letters.size);
  return (
    Math.abs(aside) <= size * HIGHEST_STEP &&
    along > 0 &&
    along - Math.abs(widthOf(before.character, letters)) <= size * WIDEST_GAP
  );
}

/**
 * The words of a text object: its characters cut wherever the next one does not come right after the one before, or where
 * there is white space.
 *
 * @param matrix takes the object's own coordinates to the page's
 * @param unit points for one of the page's lengths
 */
export function runsOfText(object: XmlElement, matrix: Matrix, unit: number): DrawnText[] {
  const letters: Letters = {
    size: numberOf(object.attributes['Size'], 0),
    stretch: numberOf(object.attributes['HScale'], 1),
    angle: (numberOf(object.attributes['CharDirection'], 0) * Math.PI) / 180,
  };
  const [cos, sin] = [Math.cos(letters.angle), Math.sin(letters.angle)];
  const { size } = letters;
  const scale = unit * Math.hypot(matrix[0] * cos + matrix[2] * sin, matrix[1] * cos + matrix[3] * sin);
  const runs: DrawnText[] = [];
  let [run, start]: [PositionedCharacter[], { x: number; y: number }] = [[], { x: 0, y: 0 }];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const length =
        Math.hypot(last.x - first.x, last.y - first.y) + Math.abs(widthOf(last.character, letters));
      runs.push({
        str: run.map(({ character }) => character).join(''),
        transform: multiply(matrix, [size * cos, size * sin, -size * sin, size * cos, first.x, first.y]),
        width: length * scale,
      });
    }
    run = [];
  };
  for (const code of childrenOf(object, 'TextCode')) {
    // A text that does not say where it begins begins where the one before it did.
    start = { x: numberOf(code.attributes['X'], start.x), y: numberOf(code.attributes['Y'], start.y) };
    for (const next of positioned(code, start, letters)) {
      const before = run.at(-1);
      const isBlank = next.character.trim() === '';
      if (isBlank || (before && !follows(before, next, letters))) close();
      if (!isBlank) run.push(next);
    }
    close();
  }
  return runs;
}
