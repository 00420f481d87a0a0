import {
  FIRST_REPORT_YEAR,
  FORMS,
  formForYear,
  tableOfCell,
  tableSections,
  type Cell,
  type Form,
} from '@zhaojian/report';
import type { DraftReport } from '../draft-report.ts';
import type { NeutralDocument } from '../neutral-document.ts';
import { ReadRefusal } from '../read-refusal.ts';
import { linesOfDocument, type DocumentLine } from './lines/lines-of-document.ts';
import { identifyReport } from './identity/identify-report.ts';
import { findHeadings, startOfReport, type FoundHeading } from './sections/find-sections.ts';
import { linesOfFirstReport } from './sections/first-report.ts';
import { namesRowsInText, namesTheTables } from './sections/names-the-tables.ts';
import { isUndivided } from './eras/undivided-rows.ts';
import { zerosInWords } from './figures/zeros-in-words.ts';
import { readNarratives } from './sections/read-narratives.ts';
import { splitImprovementItems } from './improvement-items/split-improvement-items.ts';
import { printedRows } from './rows/printed-rows.ts';
import { sentenceOf } from './doubts/doubt.ts';
import { unreadReading, withDoubts, type CellReading } from './figures/read-cell.ts';
import { readFigures, type FiguresRead } from './read-figures.ts';

/**
 * Recognises the annual report in a document: whose it is, its year and form, its narratives, and every
 * cell of its three tables with what was printed, where, and how its value is known.
 *
 * @throws ReadRefusal NOT_A_REPORT when none of the tables is there; YEAR_BEFORE_FORM for years before 2019
 */
export function recognise(document: NeutralDocument): DraftReport {
  const allLines = linesOfDocument(document);
  const allHeadings = findHeadings(allLines);
  const lines = linesOfFirstReport(allLines, allHeadings);
  const headings = lines === allLines ? allHeadings : findHeadings(lines);
  const { agencyName, year } = identifyReport(lines, startOfReport(headings), document.title);
  if (year !== null && year < FIRST_REPORT_YEAR) throw new ReadRefusal('YEAR_BEFORE_FORM');

  const { form, figures } = readInFormOf(year, lines, headings);
  const isGlued = !figures.found && !namesTheTables(form, lines);
  if (isGlued && !namesRowsInText(form, lines)) throw new ReadRefusal('NOT_A_REPORT');

  const undivided = [...figures.undivided].filter(([, reading]) => !isGlued && isUndivided(reading));
  const ofDocument =
    document.doubt === undefined ? [] : [{ code: 'saidByFile', says: document.doubt } as const];
  const narratives = readNarratives(lines, headings, figures.lastLines);
  return {
    form: form.id,
    year,
    agencyName,
    cells: Object.fromEntries(
      [...figures.readings].map(([key, reading]) => [
        key,
        cellAsRead(isGlued ? unreadReading([{ code: 'glued' }]) : withDoubts(reading, ofDocument)),
      ]),
    ),
    ...(undivided.some(([, { cell }]) => cell.value !== 0) && {
      undivided: Object.fromEntries(undivided.map(([key, reading]) => [key, cellAsRead(reading)])),
    }),
    narratives,
    improvementItems: splitImprovementItems(narratives.improvement.text),
  };
}

/** Reads the tables in the form of the year; without a year, in the form that more of the figures fit. */
function readInFormOf(
  year: number | null,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
): { form: Form; figures: FiguresRead } {
  const prescribed = year === null ? null : formForYear(year);
  const candidates = (prescribed ? [prescribed] : FORMS.toReversed()).map((form) => ({
    form,
    figures: readTables(form, lines, headings),
  }));
  return candidates.reduce((best, other) => (fitOf(other.figures) > fitOf(best.figures) ? other : best));
}

/** A table in another position is doubtful wherever it is looked for. */
const isCertain = ({ cell, doubts }: CellReading): boolean =>
  cell.value !== null && doubts.every(({ code }) => code === 'elsewhere');

const fitOf = ({ readings }: FiguresRead): number =>
  [...readings.values()].filter(isCertain).length / readings.size;

/** Reads the tables where the headings say they are; when one is not there, wherever in the document they are. */
function readTables(
  form: Form,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
): FiguresRead {
  const inSections = readFigures(form, printedRows(lines, headings), headings);
  if (inSections.lastLines.size === tableSections(form).length) return inSections;
  const anywhere = readFigures(form, printedRows(lines, []), headings);
  const figures = fitOf(anywhere) > fitOf(inSections) ? anywhere : inSections;
  const inWords = zerosInWords(form, lines, headings).filter(
    ([key]) => !figures.lastLines.has(tableOfCell(key)),
  );
  return { ...figures, readings: new Map([...figures.readings, ...inWords]) };
}

/** A cell with what a person is told of it, where there is something to say. */
function cellAsRead({ cell, doubts }: CellReading): Cell {
  const doubt = sentenceOf(doubts);
  return doubt === null ? cell : { ...cell, doubt };
}
