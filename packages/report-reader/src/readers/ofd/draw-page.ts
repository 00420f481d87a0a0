import { FILE_LIMITS } from '../file-limits.ts';
import { IDENTITY, multiply, toMatrix, transform, type Box, type Matrix } from '../pages/geometry.ts';
import { descend, elementsOf, textIn, type XmlElement } from '../office/xml.ts';
import { paintOf } from './colours.ts';
import type { OfdBudget } from './ofd-budget.ts';
import { numberOf, numbersOf } from './numbers.ts';
import type { OfdPage } from './ofd-documents.ts';
import type { PaintedPage, PaintedShape, PaintedText } from './painted-page.ts';
import { movedBy, stepsOfPath } from './path-data.ts';
import { runsOfText } from './text-runs.ts';
import { withoutWhiteText } from './white-text.ts';

/** Points for a millimetre. */
export const POINTS = 72 / 25.4;
/** What a line is wide of which nothing is said, in millimetres. */
const LINE_WIDTH = 0.353;
/** Drawings inside one another, and parameters that go on from others. */
const DEEPEST = 20;

/** A step of a path, or from one character to the next, is written with no more characters than these. */
const LONGEST = 32;

/** The characters of a text, and what it takes to read where they stand. */
function lengthOf(code: XmlElement): number {
  const { DeltaX = '', DeltaY = '' } = code.attributes;
  return Math.max(textIn(code).length, (DeltaX.length + DeltaY.length) / LONGEST);
}

/** What objects inherit from what they stand in. */
interface Surroundings {
  readonly matrix: Matrix;
  /** The parameters of drawing that are named around it, the nearest first. */
  readonly parameters: readonly XmlElement[];
  readonly depth: number;
}

const isFalse = (text: string | undefined): boolean => text === 'false' || text === '0';
const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';

const isInvisible = ({ attributes }: XmlElement): boolean =>
  isFalse(attributes['Visible']) || (attributes['Alpha'] !== undefined && Number(attributes['Alpha']) <= 0);

/** Takes an object's own coordinates to those of what it stands in: first its matrix, then to its corner there. */
function matrixOf({ attributes }: XmlElement): Matrix {
  const [left = 0, top = 0] = numbersOf(attributes['Boundary']);
  const own = attributes['CTM'] === undefined ? IDENTITY : toMatrix(numbersOf(attributes['CTM']));
  return multiply([1, 0, 0, 1, left, top], own);
}

/** Draws the objects of one page. Annotations and seals are left out, and pictures: they are no text and no lines. */
class PagePainter {
  readonly texts: PaintedText[] = [];
  readonly shapes: PaintedShape[] = [];
  /** Where pictures are. */
  readonly pictures: Box[] = [];
  readonly #page: OfdPage;
  readonly #budget: OfdBudget;

  constructor(page: OfdPage, budget: OfdBudget) {
    this.#page = page;
    this.#budget = budget;
  }

  drawAll(block: XmlElement, around: Surroundings): void {
    const surroundings = { ...around, parameters: this.#parametersOf(block, around.parameters) };
    // White space between objects counts too: it is looked at each time.
    this.#budget.operations(block.children.length);
    for (const object of elementsOf(block)) this.#draw(object, surroundings);
  }

  #draw(object: XmlElement, around: Surroundings): void {
    if (isInvisible(object)) return;
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
    if (colour === null) return;
    this.#budget.characters(elementsOf(object).reduce((sum, code) => sum + lengthOf(code), 0));
    for (const run of runsOfText(object, multiply(around.matrix, matrixOf(object)), POINTS)) {
      this.texts.push({ ...run, colour });
    }
  }

  #drawPath(object: XmlElement, around: Surroundings): void {
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
    this.shapes.push({
      steps: movedBy(matrix, steps),
      stroke,
      fill,
      lineWidth:
        numberOf(width, LINE_WIDTH) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])),
    });
  }

  #notePicture({ attributes }: XmlElement, { matrix }: Surroundings): void {
    const [left = 0, top = 0, width = 0, height = 0] = numbersOf(attributes['Boundary']);
    const [from, to] = [transform(matrix, left, top), transform(matrix, left + width, top + height)];
    this.pictures.push({ x0: from.x, y0: from.y, x1: to.x, y1: to.y });
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
    painter.drawAll(content, { matrix: IDENTITY, parameters: [], depth: 0 });
  }
  const { texts, shapes, pictures } = painter;
  return { texts: withoutWhiteText(texts, shapes, pictures), shapes };
}
