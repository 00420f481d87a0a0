import { cellsOf } from '../forms/cells.ts';
import { splitFigures } from '../forms/correspondence.ts';
import type { CellKey, NarrativeId } from '../forms/form.ts';
import { inTenThousandths } from '../in-ten-thousandths.ts';
import { emptyReport } from '../report.ts';
import type { Cell, Report } from '../report.schema.ts';
import { BLOCKS } from './blocks.ts';
import type { DraftBasis, DraftSentence, YearSums } from './draft-basis.ts';

const known = (value: number): Cell => ({ value, printed: null, basis: 'entered' });
/** A part of what some reports print as one: what the others say of it, and how much is in no part. */
const unknown = (value: number, rest: number): Cell => ({
  value: null,
  printed: null,
  basis: 'unread',
  doubt: `已分项的报告合计 ${value}，另有 ${rest} 只报了合计，请问清后加上`,
});

/** The figures that some reports print as one although the form divides them, with what of each is in no part. */
const undividedIn = ({ form, figures }: YearSums): readonly (readonly [CellKey, readonly CellKey[]])[] =>
  [...splitFigures(form)].filter(([whole]) => (figures[whole] ?? 0) !== 0);

/** What the tables of a draft hold: the sums, but for parts of what some reports print as one. */
function tables(sums: YearSums): Pick<Report, 'cells' | 'undivided'> {
  const undivided = undividedIn(sums);
  const restOf = new Map(
    undivided.flatMap(([whole, ofWhole]) => ofWhole.map((key) => [key, sums.figures[whole] ?? 0] as const)),
  );
  const value = (key: CellKey): number => inTenThousandths(sums.figures[key] ?? 0);
  return {
    cells: Object.fromEntries(
      cellsOf(sums.form).map(({ key }) => {
        const rest = restOf.get(key);
        return [key, rest === undefined ? known(value(key)) : unknown(value(key), rest)];
      }),
    ),
    ...(undivided.length > 0 && {
      undivided: Object.fromEntries(
        undivided.map(([whole, ofWhole]) => [
          whole,
          known(ofWhole.reduce((sum, key) => sum + value(key), value(whole))),
        ]),
      ),
    }),
  };
}

/**
 * The report of a whole area as a draft: its tables are the sums, its narratives what the blocks have to say. Parts of a row
 * that some reports print as one are not known, and left for the office to fill in. It keeps what it was drafted from, so
 * that each later departure from the sums is found.
 *
 * @throws RangeError for a year without a form
 */
export function draftReport(basis: DraftBasis): Report {
  const { sums } = basis;
  const drafted = tables(sums);
  const written = BLOCKS.map(({ section, write }) => ({ section, sentences: write(basis) }));
  const paragraphs = (id: NarrativeId) => ({
    text: written
      .filter(({ section, sentences }) => section === id && sentences.length > 0)
      .map(({ sentences }) => sentences.map(({ text }) => text).join(''))
      .join('\n'),
  });
  return {
    ...emptyReport(basis.agencyName, basis.year),
    ...drafted,
    narratives: {
      overview: paragraphs('overview'),
      improvement: paragraphs('improvement'),
      otherMatters: paragraphs('otherMatters'),
    },
    drafted: {
      added: sums.added,
      expected: sums.expected,
      figures: Object.fromEntries(
        [...Object.entries(drafted.cells), ...Object.entries(drafted.undivided ?? {})].flatMap(
          ([key, { value }]): [CellKey, number][] => (value === null ? [] : [[key, value]]),
        ),
      ),
      sentences: written.flatMap(({ section, sentences }) =>
        sentences.map(({ text, cells, agencies, categories }: DraftSentence) => ({
          section,
          text,
          cells: [...cells],
          agencies: [...agencies],
          categories: [...categories],
        })),
      ),
    },
  };
}

/** The cells whose parts the office has to fill in: of a row that some reports print as one. In statutory order. */
export const cellsToSplit = ({ cells, drafted }: Report): CellKey[] =>
  drafted ? Object.keys(cells).filter((key) => cells[key]?.value === null) : [];
