import { hexColour } from '../colour.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { GlyphNotes } from '../pages/visibility/drawn-glyphs.ts';
import {
  boundingBox,
  IDENTITY,
  isRectangle,
  multiply,
  toMatrix,
  transform,
  type Box,
  type Matrix,
} from '../pages/geometry.ts';
import { charactersOf, withHiddenApart } from '../pages/visibility/hidden-texts.ts';
import { descend, elementsOf, textIn, type XmlElement } from '../office/xml.ts';
import { paintOf } from './colours.ts';
import type { OfdBudget } from './ofd-budget.ts';
import { numberOf, numbersOf } from './numbers.ts';
import type { OfdPage } from './ofd-documents.ts';
import type { PaintedPage, PaintedShape, PaintedText } from './painted-page.ts';
import { cornersOf, movedBy, stepsOfPath } from './path-data.ts';
import { runsOfText } from './text-runs.ts';

/** Points for a millimetre. */
export const POINTS = 72 / 25.4;
const COORDINATES = { up: -1, unit: POINTS } as const;
/** The width of a line that declares none, in millimetres. */
const LINE_WIDTH = 0.353;
/** Drawings inside one another, and parameters that go on from others. */
const DEEPEST = 20;

/** A step of a path, or from one character to the next, is written with no more characters than these. */
const LONGEST = 32;

/** The characters of a text, and what it takes to know where they are. */
function lengthOf(code: XmlElement): number {
  const { DeltaX = '', DeltaY = '' } = code.attributes;
  return Math.max(textIn(code).length, (DeltaX.length + DeltaY.length) / LONGEST);
}

/** What objects inherit from what contains them. */
interface Surroundings {
  readonly matrix: Matrix;
  /** The parameters of drawing that are named around it, the nearest first. */
  readonly parameters: readonly XmlElement[];
  readonly depth: number;
  /** Something around it is not shown. */
  readonly isHidden: boolean;
}

const isFalse = (text: string | undefined): boolean => text === 'false' || text === '0';
const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';

const isInvisible = ({ attributes }: XmlElement): boolean =>
  isFalse(attributes['Visible']) || (attributes['Alpha'] !== undefined && Number(attributes['Alpha']) <= 0);

/** Whether what fills an object lets nothing show through: all of 255 is opaque. */
function isFilledOpaquely(object: XmlElement, said: readonly XmlElement[]): boolean {
  const colour = said.map((element) => descend(element, 'FillColor')).find((element) => element !== null);
  return [object, colour].every((element) => Number(element?.attributes['Alpha'] ?? 255) >= 250);
}

/** Takes an object's own coordinates to those of what contains it: first its matrix, then to its corner there. */
function matrixOf({ attributes }: XmlElement): Matrix {
  const [left = 0, top = 0] = numbersOf(attributes['Boundary']);
  const own = attributes['CTM'] === undefined ? IDENTITY : toMatrix(numbersOf(attributes['CTM']));
  return multiply([1, 0, 0, 1, left, top], own);
}

/** Draws the objects of one page. Annotations and seals are left out, and pictures: they are no text and no lines. */
class PagePainter {
  readonly texts: PaintedText[] = [];
  readonly shapes: PaintedShape[] = [];
  /** What can be seen of all this. */
  readonly notes = new GlyphNotes();
  readonly #paper: Box;
  readonly #page: OfdPage;
  readonly #budget: OfdBudget;

  constructor(page: OfdPage, budget: OfdBudget) {
    this.#page = page;
    this.#budget = budget;
    this.#paper = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  }

  drawAll(block: XmlElement, around: Surroundings): void {
    const surroundings = { ...around, parameters: this.#parametersOf(block, around.parameters) };
    // White space between objects counts too: it is looked at each time.
    this.#budget.operations(block.children.length);
    for (const object of elementsOf(block)) this.#draw(object, surroundings);
  }

  #draw(object: XmlElement, outside: Surroundings): void {
    const around = isInvisible(object) ? { ...outside, isHidden: true } : outside;
    switch (object.name) {
      case 'TextObject':
        return this.#drawText(object, around);
      case 'PathObject':
        return this.#drawPath(object, around);
      case 'ImageObject':
        return this.#notePicture(object, around);
      case 'CompositeObject':
        return this.#drawComposite(object, around);
      case 'Layer':
      case 'PageBlock':
        return this.drawAll(object, around);
    }
  }

  #drawText(object: XmlElement, around: Surroundings): void {
    const said = [object, ...this.#parametersOf(object, around.parameters)];
    const isFilled = !isFalse(object.attributes['Fill']);
    const isStroked = isTrue(object.attributes['Stroke']);
    const colour =
      (isFilled ? paintOf('FillColor', said) : null) ?? (isStroked ? paintOf('StrokeColor', said) : null);
    const isUnseen = around.isHidden || colour === null;
    const ink = hexColour(colour ?? '');
    this.#budget.characters(elementsOf(object).reduce((sum, code) => sum + lengthOf(code), 0));
    for (const run of runsOfText(object, multiply(around.matrix, matrixOf(object)), POINTS)) {
      this.texts.push({ ...run, colour: colour ?? '#000000' });
      for (const character of charactersOf(run, COORDINATES))
        this.notes.addGlyph(character, ink, this.#paper, isUnseen);
    }
  }

  #drawPath(object: XmlElement, around: Surroundings): void {
    if (around.isHidden) return;
    const said = [object, ...this.#parametersOf(object, around.parameters)];
    const stroke = isFalse(object.attributes['Stroke']) ? null : paintOf('StrokeColor', said);
    const fill = isTrue(object.attributes['Fill']) ? paintOf('FillColor', said) : null;
    const data = descend(object, 'AbbreviatedData');
    if (!data || (stroke === null && fill === null)) return;
    const path = textIn(data);
    const steps = stepsOfPath(path, FILE_LIMITS.operations + 1);
    this.#budget.operations(Math.max(steps.length, path.length / LONGEST));
    const matrix = multiply(around.matrix, matrixOf(object));
    const width = said.map(({ attributes }) => attributes['LineWidth']).find((value) => value !== undefined);
    const moved = movedBy(matrix, steps);
    if (fill !== null) this.#noteArea(moved, fill, isFilledOpaquely(object, said));
    this.shapes.push({
      steps: moved,
      stroke,
      fill,
      lineWidth:
        numberOf(width, LINE_WIDTH) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])),
    });
  }

  /** Areas thinner than a millimetre are lines. */
  #noteArea(steps: PaintedShape['steps'], colour: string, isOpaque: boolean): void {
    const parts = cornersOf(steps);
    const [only] = parts;
    if (!only) return;
    const box = boundingBox(parts.flat().map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
    if (box.x1 - box.x0 <= 1 || box.y1 - box.y0 <= 1) return;
    const isAlone = isOpaque && parts.length === 1;
    this.notes.addArea(box, isAlone ? hexColour(colour) : null, isAlone && isRectangle(only));
  }

  /** Nobody knows what a picture shows behind letters, nor whether it hides those behind it: seals are see-through. */
  #notePicture({ attributes }: XmlElement, { matrix, isHidden }: Surroundings): void {
    if (isHidden) return;
    const [left = 0, top = 0, width = 0, height = 0] = numbersOf(attributes['Boundary']);
    const [from, to] = [transform(matrix, left, top), transform(matrix, left + width, top + height)];
    this.notes.addArea({ x0: from.x, y0: from.y, x1: to.x, y1: to.y }, null, false);
  }

  #drawComposite(object: XmlElement, around: Surroundings): void {
    this.#budget.drawing();
    const unit = this.#page.resources.get('CompositeGraphicUnit', object.attributes['ResourceID']);
    const content = unit ? descend(unit, 'Content') : null;
    if (!content || around.depth >= DEEPEST) return;
    this.drawAll(content, {
      matrix: multiply(around.matrix, matrixOf(object)),
      parameters: this.#parametersOf(object, around.parameters),
      depth: around.depth + 1,
      isHidden: around.isHidden,
    });
  }

  /** The parameters of drawing that hold for an object: those it names, those they go on from, and those around it. */
  #parametersOf({ attributes }: XmlElement, around: readonly XmlElement[]): readonly XmlElement[] {
    const own: XmlElement[] = [];
    let id = attributes['DrawParam'];
    while (id !== undefined && own.length < DEEPEST) {
      const parameters = this.#page.resources.get('DrawParam', id);
      if (!parameters) break;
      own.push(parameters);
      id = parameters.attributes['Relative'];
    }
    return own.length === 0 ? around : [...own, ...around];
  }
}

/**
 * The texts and shapes of a page.
 *
 * @throws ReadRefusal TOO_INTRICATE, TOO_LARGE
 */
export function drawPage(page: OfdPage, budget: OfdBudget): PaintedPage {
  const painter = new PagePainter(page, budget);
  for (const content of page.contents) {
    painter.drawAll(content, { matrix: IDENTITY, parameters: [], depth: 0, isHidden: false });
  }
  const { texts, shapes, notes } = painter;
  return { texts: withHiddenApart(texts, notes, COORDINATES), shapes };
}
