import { FILE_LIMITS } from '../file-limits.ts';
import { DrawingBudget, operationsOfPage, type PdfOperations, TAKE_PIECE } from './operations-of-page.ts';

const [FORM, STROKE] = [74, 20];
const pieceOf = (operation: number, length: number) => ({
  fnArray: Array<number>(length).fill(operation),
  argsArray: [],
});

/** A page as pdf.js has it: handed over in pieces, given out once the last of them is there. */
function pageOf(...pieces: PdfOperations[]) {
  const all: number[] = [];
  return {
    [TAKE_PIECE]({ fnArray }: PdfOperations) {
      for (const operation of fnArray) all.push(operation);
    },
    async getOperatorList() {
      for (const piece of pieces) this[TAKE_PIECE](piece);
      return { fnArray: all, argsArray: [] };
    },
  };
}

describe('the drawing of a PDF', () => {
  it('is given out whole while the budget lasts', async () => {
    const { fnArray } = await operationsOfPage(
      pageOf(pieceOf(STROKE, 2), pieceOf(FORM, 1)),
      new DrawingBudget(FORM),
    );
    expect(fnArray).toEqual([STROKE, STROKE, FORM]);
  });

  it.each([
    ['operations', STROKE, FILE_LIMITS.operations],
    ['forms', FORM, FILE_LIMITS.forms],
  ])('is refused once all its pages together have too many %s', async (_what, operation, limit) => {
    const budget = new DrawingBudget(FORM);
    await operationsOfPage(pageOf(pieceOf(operation, limit)), budget);
    await expect(operationsOfPage(pageOf(pieceOf(operation, 1)), budget)).rejects.toMatchObject({
      code: 'TOO_INTRICATE',
      message: expect.stringContaining('重新导出'),
    });
  });
});
