import { hexColour, type Colour } from '../colour.ts';
import { GlyphNotes } from '../pages/visibility/drawn-glyphs.ts';
import type { DrawnText } from '../pages/drawn-page.ts';
import {
  boundingBox,
  IDENTITY,
  isRectangle,
  movedBefore,
  multiply,
  toMatrix,
  transform,
  type Box,
  type Matrix,
  type Point,
} from '../pages/geometry.ts';
import { asNumbers, partsOfPath } from './path-of-operation.ts';
import type { PdfOperatorCodes } from './open-pdf.ts';
import type { PdfOperations } from './operations-of-page.ts';

/** What holds until the state before is taken back: how text is set, what is painted with, where anything is painted. */
interface GraphicsState {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly isBlended: boolean;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

const START: Omit<GraphicsState, 'clip'> = {
  matrix: IDENTITY,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  fillAlpha: 1,
  strokeAlpha: 1,
  isBlended: false,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Text is drawn in one of eight modes: of each four the second and third stroke it, the last draws nothing. */
const STROKED = 1;
const UNDRAWN = 3;
/** What covers less of what is behind it lets it show through, and letters that cover less are not seen. */
const [MOST_COVER, LEAST_COVER] = [0.95, 0.05];
/** Areas thinner than this, in points, are lines. */
const THINNEST = 3;

/** This many characters beyond the edges of a page are kept. */
const MOST_BEYOND = 2000;

const isBeyond = ({ x0, y0, x1, y1 }: Box, { x, y }: Point): boolean => x < x0 || x > x1 || y < y0 || y > y1;

/** A glyph as pdf.js hands it over. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const isGlyph = (part: unknown): part is PdfGlyph =>
  typeof part === 'object' && part !== null && 'unicode' in part && 'width' in part;

const numberIn = (parameters: readonly unknown[], at = 0): number => {
  const number = Number(parameters[at]);
  return Number.isFinite(number) ? number : 0;
};

const meeting = (one: Box, other: Box): Box => ({
  x0: Math.max(one.x0, other.x0),
  y0: Math.max(one.y0, other.y0),
  x1: Math.min(one.x1, other.x1),
  y1: Math.min(one.y1, other.y1),
});

const boxOf = (points: readonly Point[]): Box =>
  boundingBox(points.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));

/** Follows what a page draws and notes its characters and the areas it paints, in PDF's own coordinates. */
class GlyphPainter {
  readonly notes = new GlyphNotes();
  /** The characters beyond the edges of the page, which pdf.js does not hand over as text. */
  readonly beyond: DrawnText[] = [];
  readonly #codes: PdfOperatorCodes;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  readonly #page: Box;
  /** Where the next character is, and where its line began. */
  #text = IDENTITY;
  #line = IDENTITY;
  #isClipping = false;
  /** Content that is marked, and whether it belongs to a layer that is switched off. */
  readonly #marked: boolean[] = [];

  constructor(codes: PdfOperatorCodes, page: Box) {
    this.#codes = codes;
    this.#page = page;
    this.#state = { ...START, clip: page };
  }

  draw(code: number, values: unknown, isLayerShown: (layer: unknown) => boolean): void {
    const codes = this.#codes;
    const parameters: readonly unknown[] = Array.isArray(values) ? values : [];
    switch (code) {
      case codes.showText:
        return this.#show(Array.isArray(parameters[0]) ? parameters[0] : []);
      case codes.setFont:
        return this.#set({ size: numberIn(parameters, 1) });
      case codes.setTextMatrix:
        this.#line = toMatrix(asNumbers(parameters[0]) ?? asNumbers(values));
        this.#text = this.#line;
        return undefined;
      case codes.beginText:
        this.#line = IDENTITY;
        this.#text = IDENTITY;
        return undefined;
      case codes.moveText:
        return this.#moveLine(numberIn(parameters, 0), numberIn(parameters, 1));
      case codes.setLeadingMoveText:
        this.#set({ leading: -numberIn(parameters, 1) });
        return this.#moveLine(numberIn(parameters, 0), numberIn(parameters, 1));
      case codes.nextLine:
        return this.#moveLine(0, -this.#state.leading);
      case codes.setCharSpacing:
        return this.#set({ characterSpacing: numberIn(parameters) });
      case codes.setWordSpacing:
        return this.#set({ wordSpacing: numberIn(parameters) });
      case codes.setHScale:
        return this.#set({ stretch: numberIn(parameters) / 100 });
      case codes.setLeading:
        return this.#set({ leading: numberIn(parameters) });
      case codes.setTextRise:
        return this.#set({ rise: numberIn(parameters) });
      case codes.setTextRenderingMode:
        return this.#set({ mode: numberIn(parameters) });
      case codes.save:
        this.#saved.push(this.#state);
        return undefined;
      case codes.restore:
      case codes.paintFormXObjectEnd:
      case codes.endAnnotation:
        this.#state = this.#saved.pop() ?? this.#state;
        return undefined;
      case codes.transform:
        return this.#set({ matrix: multiply(this.#state.matrix, toMatrix(asNumbers(values))) });
      case codes.paintFormXObjectBegin:
        return this.#beginForm(asNumbers(parameters[0]), asNumbers(parameters[1]));
      case codes.beginAnnotation:
        this.#saved.push(this.#state);
        this.#state = {
          ...START,
          clip: this.#page,
          matrix: multiply(toMatrix(asNumbers(parameters[2])), toMatrix(asNumbers(parameters[3]))),
        };
        return undefined;
      case codes.setFillRGBColor:
        return this.#set({ fill: typeof parameters[0] === 'string' ? hexColour(parameters[0]) : null });
      case codes.setStrokeRGBColor:
        return this.#set({ stroke: typeof parameters[0] === 'string' ? hexColour(parameters[0]) : null });
      case codes.setFillColorN:
        return this.#set({ fill: null });
      case codes.setStrokeColorN:
        return this.#set({ stroke: null });
      case codes.setGState:
        return this.#setAll(Array.isArray(parameters[0]) ? parameters[0] : []);
      case codes.clip:
      case codes.eoClip:
        this.#isClipping = true;
        return undefined;
      case codes.constructPath:
        return this.#paint(parameters);
      case codes.shadingFill:
        return this.notes.addArea(this.#state.clip, null, false);
      case codes.beginMarkedContent:
        this.#marked.push(false);
        return undefined;
      case codes.beginMarkedContentProps:
        this.#marked.push(parameters[0] === 'OC' && !isLayerShown(parameters[1]));
        return undefined;
      case codes.endMarkedContent:
        this.#marked.pop();
    }
  }

  get #isLayerOff(): boolean {
    return this.#marked.includes(true);
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #setAll(changes: readonly unknown[]): void {
    for (const change of changes) {
      if (!Array.isArray(change)) continue;
      const [name, value] = change;
      if (name === 'ca') this.#set({ fillAlpha: Number(value) });
      if (name === 'CA') this.#set({ strokeAlpha: Number(value) });
      if (name === 'BM') this.#set({ isBlended: value !== 'source-over' && value !== 'Normal' });
      if (name === 'SMask') this.#set({ isBlended: Boolean(value) });
      if (name === 'Font' && Array.isArray(value)) this.#set({ size: Number(value[1]) });
    }
  }

  #moveLine(x: number, y: number): void {
    this.#line = movedBefore(this.#line, x, y);
    this.#text = this.#line;
  }

  #beginForm(matrix: ArrayLike<number> | null, box: ArrayLike<number> | null): void {
    this.#saved.push(this.#state);
    if (matrix) this.#set({ matrix: multiply(this.#state.matrix, toMatrix(matrix)) });
    if (!box || box.length < 4) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box);
    const own = this.#state.matrix;
    const corners = [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ] as const;
    this.#clipTo(corners.map(([x, y]) => transform(own, x, y)));
  }

  #clipTo(points: readonly Point[]): void {
    this.#set({ clip: meeting(this.#state.clip, boxOf(points)) });
  }

  #paint([painting, data]: readonly unknown[]): void {
    const codes = this.#codes;
    const path = asNumbers(Array.isArray(data) ? data[0] : null);
    const isClipping = this.#isClipping;
    this.#isClipping = false;
    if (!path || typeof painting !== 'number') return;
    const parts = partsOfPath(path, this.#state.matrix);
    if (FILLING.some((name) => codes[name] === painting)) this.#fill(parts);
    if (isClipping) this.#clipTo(parts.flat());
  }

  #fill(parts: readonly (readonly Point[])[]): void {
    const { clip, fill, fillAlpha, isBlended } = this.#state;
    if (this.#isLayerOff || fillAlpha <= LEAST_COVER) return;
    const isOpaque = fillAlpha >= MOST_COVER && !isBlended;
    for (const part of parts) {
      if (part.length < 3) continue;
      const whole = boxOf(part);
      if (whole.x1 - whole.x0 <= THINNEST || whole.y1 - whole.y0 <= THINNEST) continue;
      // What of a path of several parts is filled, its windings say: a frame may be filled around nothing.
      const isAlone = parts.length === 1 && isOpaque;
      this.notes.addArea(meeting(whole, clip), isAlone ? fill : null, isAlone && isRectangle(part));
    }
  }

  #show(glyphs: readonly unknown[]): void {
    const { matrix, clip, fill, stroke, fillAlpha, strokeAlpha, mode } = this.#state;
    const isStroked = (mode & 3) === STROKED;
    const ink = isStroked ? stroke : fill;
    const alpha = isStroked ? strokeAlpha : fillAlpha;
    const isInvisible = (mode & 3) === UNDRAWN || alpha <= LEAST_COVER || this.#isLayerOff;
    const { size, characterSpacing, wordSpacing, stretch, rise } = this.#state;
    const upright = multiply(matrix, this.#text);
    const height = Math.abs(size) * Math.hypot(upright[2], upright[3]);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * size * stretch);
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const width = (glyph.width / 1000) * size;
      if (glyph.unicode.trim() !== '') {
        const whole = multiply(matrix, this.#text);
        const middle = transform(whole, (width / 2) * stretch, rise + size * 0.35);
        if (this.beyond.length < MOST_BEYOND && isBeyond(this.#page, middle)) {
          const { x, y } = transform(whole, 0, rise);
          const transformed = [height, 0, 0, height, x, y];
          const across = Math.abs(width) * Math.hypot(whole[0], whole[1]);
          this.beyond.push({ str: glyph.unicode, transform: transformed, width: across, isHidden: true });
        }
        for (const character of glyph.unicode) {
          this.notes.addGlyph({ character, x: middle.x, y: middle.y, size: height }, ink, clip, isInvisible);
        }
      }
      this.#advance((width + characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch);
    }
  }

  #advance(x: number): void {
    this.#text = movedBefore(this.#text, x, 0);
  }
}

/** The operations that fill a path. */
const FILLING = [
  'fill',
  'eoFill',
  'rawFillPath',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];

/**
 * Notes which characters of a page can be seen, in PDF's own coordinates, and those beyond its edges. Pictures are not looked at: letters behind one
 * are taken for seen, white ones in front of one are not.
 *
 * @param page the part of the page that is shown
 * @param isLayerShown whether the layer of some content is switched on
 */
export function glyphsOfOperations(
  { fnArray, argsArray }: PdfOperations,
  codes: PdfOperatorCodes,
  page: Box,
  isLayerShown: (layer: unknown) => boolean,
): { readonly notes: GlyphNotes; readonly beyond: readonly DrawnText[] } {
  const painter = new GlyphPainter(codes, page);
  fnArray.forEach((code, index) => painter.draw(code, argsArray[index], isLayerShown));
  return painter;
}
