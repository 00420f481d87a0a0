import { cellsOf, formOf } from '@zhaojian/report';
import fc from 'fast-check';
import { reportFrom, seeds } from '../../fixtures/arbitrary-report.ts';
import { printDocument, SHAPES } from '../../fixtures/printing/print-document.ts';
import { recognise } from './recognise.ts';

/** Columns of 2019 whose spaces are, in one row, as many as would make a cell of every two. */
const SPACES_BY_CHANCE = -1023651354;

describe.each([2019, 2023])('a report of %i printed and read back', (year) => {
  it.each(SHAPES)('is the same, without a doubt, in the shape “%s”', (shape) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const report = reportFrom(seed, year);
        const draft = recognise(printDocument(report, { shape }));
        const wrong = cellsOf(formOf(report)).flatMap(({ key }) => {
          const cell = draft.cells[key];
          const value = report.cells[key]?.value ?? null;
          return cell?.value === value && cell.doubt === undefined ? [] : [{ key, value, cell }];
        });
        expect(wrong.slice(0, 3)).toEqual([]);
        expect(draft).toMatchObject({ agencyName: report.agencyName, year, form: report.form });
        expect(draft.narratives.overview.text).toBe(report.narratives.overview.text);
      }),
      { numRuns: 15, endOnFailure: true, examples: [[SPACES_BY_CHANCE]] },
    );
  });
});
