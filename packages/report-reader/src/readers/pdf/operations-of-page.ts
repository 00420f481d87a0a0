import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';

/** What a page draws, in order. */
export interface PdfOperations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Where pdf.js's page takes what was drawn while the rest is still being drawn; it has no other way to look. */
export const TAKE_PIECE = '_renderPageChunk';

interface PageInPieces {
  [TAKE_PIECE](piece: PdfOperations, state: unknown): void;
  getOperatorList(): Promise<PdfOperations>;
}

/**
 * What the pages of a document may draw. A form is redrawn wherever it is named: forms of 100 bytes that draw each other
 * twice, 25 deep, are drawn 33 million times.
 */
export class DrawingBudget {
  readonly #form: number;
  #operations = 0;
  #forms = 0;

  /** @param form pdf.js's code for the beginning of a form */
  constructor(form: number) {
    this.#form = form;
  }

  /** @throws ReadRefusal TOO_INTRICATE */
  spend({ fnArray }: PdfOperations): void {
    this.#operations += fnArray.length;
    for (const operation of fnArray) if (operation === this.#form) this.#forms += 1;
    if (this.#operations > FILE_LIMITS.operations || this.#forms > FILE_LIMITS.forms)
      throw new ReadRefusal('TOO_INTRICATE');
  }
}

/**
 * What a page draws, as long as the budget lasts. pdf.js goes on drawing until its document is closed.
 *
 * @throws ReadRefusal TOO_INTRICATE
 */
export function operationsOfPage(page: unknown, budget: DrawingBudget): Promise<PdfOperations> {
  const drawing = page as PageInPieces;
  const take = drawing[TAKE_PIECE].bind(drawing);
  return new Promise((resolve, reject) => {
    drawing[TAKE_PIECE] = (piece, state) => {
      try {
        budget.spend(piece);
        take(piece, state);
      } catch (error) {
        reject(error as Error);
      }
    };
    drawing.getOperatorList().then(resolve, reject);
  });
}
