import { cellsOf, checkReport, formOf, type Report } from '@zhaojian/report';
import fc from 'fast-check';
import { randomFrom, reportFrom, seeds } from '../../fixtures/arbitrary-report.ts';
import { MANGLINGS, printedValues } from '../../fixtures/mangle.ts';
import { printDocument, SHAPES } from '../../fixtures/print-document.ts';
import type { DraftReport } from '../draft-report.ts';
import { recognise } from './recognise.ts';

/** How often each mangling is tried here; `MANGLINGS=10000 npx jest mangling` tries as often as one likes. */
const RUNS = Number(process.env.MANGLINGS ?? 25);

/** These leave a well-formed report with other figures: what is printed is then what is to be read. */
const OTHER_FIGURES = new Set(['swapFigures', 'swapColumnsInPart']);

function read(document: Parameters<typeof recognise>[0]): DraftReport | null {
  try {
    return recognise(document);
  } catch {
    return null;
  }
}

/** The cells that are wrong although nothing says so: no doubt, no finding, not unread. */
function silentlyWrong(name: string, seed: number): string[] {
  const random = randomFrom(seed + 1);
  const report = reportFrom(seed, random() < 0.25 ? 2019 : 2023);
  const shape = SHAPES[Math.floor(random() * SHAPES.length)] ?? 'grid';
  let printed: ReadonlyMap<string, string> = new Map();
  const document = printDocument(report, {
    shape,
    mangle: (sheets) => {
      MANGLINGS[name]?.(sheets, random);
      printed = printedValues(sheets);
    },
  });
  const draft = read(document);
  if (!draft) return [];
  const flagged = new Set(checkReport(draft as Report).flatMap(({ cells }) => cells));
  return cellsOf(formOf(report)).flatMap(({ key }) => {
    const cell = draft.cells[key];
    const value = cell?.value ?? null;
    if (value === null || value === report.cells[key]?.value) return [];
    if (cell?.doubt !== undefined || flagged.has(key)) return [];
    if (OTHER_FIGURES.has(name) && String(value) === printed.get(key)) return [];
    return [`${shape}: ${key} is ${report.cells[key]?.value}, read as ${value}`];
  });
}

describe('a good document damaged at random is never silently read wrong', () => {
  it.each(Object.keys(MANGLINGS))('%s', (name) => {
    fc.assert(
      fc.property(seeds, (seed) => expect(silentlyWrong(name, seed)).toEqual([])),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
