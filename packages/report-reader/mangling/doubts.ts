import { readdirSync, readFileSync } from 'node:fs';
import { BLANK_HABITS } from '../fixtures/printing/blank-habits.ts';
import { exampleReport } from '../fixtures/example-report.ts';
import { reportFrom } from '../fixtures/arbitrary-report.ts';
import { PRINTS, readPrint } from '../fixtures/printing/prints.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { recognise } from '../src/recognise/recognise.ts';
import { tally, type Tally } from './tally.ts';

/**
 * Reads reports in which nothing is damaged, printed in every shape of document and kind of file, and counts beside
 * what is silently wrong what is needlessly flagged: right cells that ask for a look, of 1,000 right ones.
 * `npm run doubts -w packages/report-reader -- [reports for each, 10] [first seed, 1] [only these prints …]`
 */
const count = Number(process.argv[2] ?? 10);
const firstSeed = Number(process.argv[3] ?? 1);
const only = process.argv.slice(4);
const prints = PRINTS.filter((print) => only.length === 0 || only.includes(print));

const perThousand = (part: number, whole: number): string => ((1000 * part) / Math.max(1, whole)).toFixed(1);

const sum = (tallies: readonly Tally[], countOf: (one: Tally) => number): number =>
  tallies.reduce((total, one) => total + countOf(one), 0);

/** Doubtful of 1,000 right ones, unread of 1,000, and how many are silently wrong if any is. */
function said(tallies: readonly Tally[]): string {
  const doubtful = sum(tallies, (one) => one.doubtful);
  const unread = sum(tallies, (one) => one.unread);
  const silent = sum(tallies, (one) => one.silent);
  const right = sum(tallies, (one) => one.right);
  const cells = sum(tallies, (one) => one.cells);
  return `${perThousand(doubtful, right)}/${perThousand(unread, cells)}${silent > 0 ? ` ${silent} SILENT` : ''}`;
}

/** The reasons for a look that were given most. */
function mostGiven(tallies: readonly Tally[]): string {
  const times = new Map<string, number>();
  for (const { reasons } of tallies)
    for (const [reason, given] of reasons) times.set(reason, (times.get(reason) ?? 0) + given);
  const most = [...times].toSorted(([, a], [, b]) => b - a).slice(0, 2);
  return most.map(([reason, given]) => `${given}× ${reason}`).join(' | ');
}

/** Each figure of a report that is 0 printed as a mark, as some offices do. */
const MARKS = { slashes: '/', dashes: '—', words: '无' };
const HABITS = {
  ...BLANK_HABITS,
  ...Object.fromEntries(
    Object.entries(MARKS).map(([name, mark]) => [
      name,
      (sheets: Parameters<(typeof BLANK_HABITS)[string]>[0]) => {
        for (const cell of sheets.flatMap(({ rows }) => rows.flat()))
          if (cell.role === 'figure' && cell.text === '0') cell.text = mark;
      },
    ]),
  ),
};

const habits = Object.keys(HABITS);
const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => cell.padEnd(at === 0 ? 20 : 14)).join('');
console.log('doubtful of 1,000 right cells / unread of 1,000 cells, by what an office leaves blank');
console.log(line(['', ...habits.map((habit) => habit.slice(0, 12))]));
const all = new Map<string, Tally[]>(habits.map((habit) => [habit, []]));
for (const print of prints) {
  const figures: string[] = [];
  for (const [habit, leaveBlank] of Object.entries(HABITS)) {
    const tallies: Tally[] = [];
    for (let run = 0; run < count; run += 1) {
      const report = reportFrom(firstSeed + run, run % 4 === 3 ? 2019 : 2023);
      const { draft } = await readPrint(report, print, (sheets) => leaveBlank(sheets, report));
      tallies.push(tally(report, draft));
    }
    all.get(habit)?.push(...tallies);
    figures.push(said(tallies));
  }
  console.log(line([print, ...figures]));
}
console.log(line(['all', ...[...all.values()].map(said)]));
for (const [habit, tallies] of all) console.log(`  ${habit}: ${mostGiven(tallies)}`);

console.log('texts written after published reports');
const fixtures = new URL('../fixtures/documents/', import.meta.url);
const texts: Tally[] = [];
for (const name of readdirSync(fixtures, { encoding: 'utf8', recursive: true })) {
  if (!/\.(?:txt|md)$/.test(name)) continue;
  const draft = recognise(readText(readFileSync(new URL(name, fixtures), 'utf8')));
  const one = tally(exampleReport(name.includes('2020') ? 2020 : 2023), draft);
  texts.push(one);
  if (one.doubtful + one.unread + one.silent > 0)
    console.log(`${name.padEnd(52)}${said([one]).padEnd(16)}${mostGiven([one])}`);
}
console.log(`${'all'.padEnd(52)}${said(texts)}`);
process.exitCode = sum([...all.values()].flat().concat(texts), (one) => one.silent) > 0 ? 1 : 0;
