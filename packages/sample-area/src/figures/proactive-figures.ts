import type { SeededRandom } from '../seeded-random.ts';
import type { AgencyYear } from './agency-year.ts';
import { figure, type Figures } from './figures.ts';
import { trendOf } from './trends.ts';
import type { Workload } from './workloads.ts';

/** What one year hands to the next: documents in force, items on the lists of powers. */
export interface ProactiveStock {
  readonly regulations: number;
  readonly normativeDocuments: number;
  readonly items: Readonly<Record<ItemRow, number>>;
}

const itemRows = ['licences', 'otherServices', 'penalties', 'coerciveMeasures', 'fees'] as const;
type ItemRow = (typeof itemRows)[number];
const decisionRows = ['licences', 'penalties', 'coerciveMeasures'] as const;

/** The stock before the first year. */
export function startingStock(workload: Workload, scale: number, random: SeededRandom): ProactiveStock {
  const items = (perYear: number, usual: number): number =>
    perYear > 0 ? random.whole(usual, usual * 3) : 0;
  return {
    regulations: Math.round(workload.regulations.inForce * scale),
    normativeDocuments: Math.round(workload.normativeDocuments.inForce * Math.sqrt(scale)),
    items: {
      licences: items(workload.licences, 9),
      otherServices: items(workload.licences, 5),
      penalties: items(workload.penalties, 40),
      coerciveMeasures: items(workload.coerciveMeasures, 4),
      fees: items(workload.fees, 2),
    },
  };
}

/**
 * 表二 of a year in the words of both eras: documents issued, repealed and in force hang together over the
 * years, and 2019's numbers of items are last year's with this year's change.
 */
export function proactiveFigures(
  agencyYear: AgencyYear,
  stock: ProactiveStock,
): { figures: Figures; stock: ProactiveStock } {
  const { year, workload, scale, random } = agencyYear;
  const trend = trendOf(year);
  const regulations = documents('regulations', stock.regulations, scale, agencyYear);
  const normative = documents('normativeDocuments', stock.normativeDocuments, Math.sqrt(scale), agencyYear);
  const changes = Object.fromEntries(
    itemRows.map((row) => [row, stock.items[row] === 0 ? 0 : random.pick([-2, -1, 0, 0, 0, 1, 2])]),
  ) as Record<ItemRow, number>;
  const items = Object.fromEntries(
    itemRows.flatMap((row) => [
      [key(row, 'previousItems'), stock.items[row]],
      [key(row, 'itemsChange'), changes[row]],
    ]),
  );
  const decisions = Object.fromEntries(
    decisionRows.map((row) => [
      key(row, 'decisions'),
      random.count(workload[row] * scale * trend.decisions * random.factor(0.06)),
    ]),
  );
  const money = workload.fees * scale * trend.fees * random.factor(0.08);
  const procured = random.count(14 * Math.sqrt(scale));
  return {
    figures: {
      ...regulations,
      ...normative,
      ...items,
      ...decisions,
      [key('otherServices', 'decisions')]: random.count(stock.items.otherServices * 30 * scale),
      [key('fees', 'amount')]: Number(money.toFixed(random.pick([2, 3, 4]))),
      [key('procurement', 'items')]: procured,
      [key('procurement', 'amount')]: procured * random.whole(18, 420) * 500,
    },
    stock: {
      regulations: figure(regulations, key('regulations', 'inForce')),
      normativeDocuments: figure(normative, key('normativeDocuments', 'inForce')),
      items: Object.fromEntries(itemRows.map((row) => [row, stock.items[row] + changes[row]])) as Record<
        ItemRow,
        number
      >,
    },
  };
}

const key = (row: string, column: string): string => `proactiveDisclosure.${row}.${column}`;

/** Now and then old documents are cleared up, a tenth of the stock at once. */
function documents(
  row: 'regulations' | 'normativeDocuments',
  stock: number,
  scale: number,
  { workload, isLast, random }: AgencyYear,
): Figures {
  const perYear = workload[row].issued * scale;
  const issued = random.count(perYear);
  const cleared = random.chance(0.2) ? random.count(stock * 0.1) : random.count(perYear * 0.5);
  const repealed = isLast ? stock + issued : Math.min(stock, cleared);
  const inForce = stock + issued - repealed;
  return {
    [key(row, 'issued')]: issued,
    [key(row, 'repealed')]: repealed,
    [key(row, 'inForce')]: inForce,
    [key(row, 'newlyMade')]: issued,
    [key(row, 'newlyPublished')]: issued,
    [key(row, 'publishedTotal')]: inForce,
  };
}
