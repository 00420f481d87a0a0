import { agencyInSentence } from './agency-in-sentence.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import {
  compact,
  isKindOfAgency,
  looksLikeAgency,
  readAnnouncement,
  readLooseTitle,
  readTitle,
  type ReportTitle,
} from './report-title.ts';
import { isSignatureDate, statisticsPeriod, yearMostNamed } from './report-year.ts';

/** Whose report it is and of which year; null where the document does not say. */
export interface Identity {
  readonly agencyName: string | null;
  readonly year: number | null;
}

/** A title may be broken over this many lines. */
const MOST_TITLE_LINES = 4;
const LONGEST_TITLE_LINE = 40;

/** A menu, or the name of a sheet, may name the first section above the title. */
const LINES_BELOW_A_MENU = 12;

/** A report without a title names its author in the introduction or in the first lines of its overview. */
const LINES_OF_OVERVIEW = 8;

/** However much a page prints before the report, its title is not further away. */
const MOST_LINES_BEFORE = 2_000;

const PUBLISHER =
  /^(?:发布机构|发布单位|公开主体|公开单位|公开机构|发文机关|发文机构|发文单位|发布机关|公开责任部门|责任单位|信息来源|制发机关|编制单位|报送单位|填报单位|单位名称|单位(?=[:：]))[:：|]?(.*?)(?:\((?:盖章|公章)\))?$/u;

/** The texts of lines, one for each filled cell. */
const textsOf = (lines: readonly DocumentLine[]): string[] =>
  lines.flatMap((line) => line.cells.map((cell) => cell.text.trim()).filter((text) => text !== ''));

/** A long text and its parts between wide gaps: a copy on one line keeps no other sign of where its title ends. */
const withParts = (text: string): string[] =>
  text.length > LONGEST_TITLE_LINE ? [text, ...text.split(/\s{2,}/u)] : [text];

/** The titles found in a run of texts, the surest first: on one line, broken over several, with characters astray. */
function titlesIn(texts: readonly string[]): ReportTitle[] {
  const titles: ReportTitle[] = [];
  for (let length = 1; length <= MOST_TITLE_LINES; length += 1) {
    for (let from = 0; from + length <= texts.length; from += 1) {
      const lines = texts.slice(from, from + length);
      if (length > 1 && lines.some((line) => compact(line).length > LONGEST_TITLE_LINE)) continue;
      const title = readTitle(lines.join(''));
      if (!title) continue;
      const isSure = length === 1 || title.agencyName === null || looksLikeAgency(title.agencyName);
      if (isSure) titles.push(title);
    }
  }
  return [...titles, ...texts.flatMap((text) => readLooseTitle(text) ?? [])];
}

function publisherIn(texts: readonly string[]): string | null {
  for (const [index, text] of texts.entries()) {
    const match = PUBLISHER.exec(compact(text));
    if (!match) continue;
    const name = match[1] || compact(texts[index + 1] ?? '');
    if (looksLikeAgency(name)) return name;
  }
  return null;
}

/** The agency that signs below the text, above the date. */
function signatureIn(texts: readonly string[]): string | null {
  const tail = texts.slice(-12).map(compact);
  const date = tail.findLastIndex(isSignatureDate);
  const name = tail[date - 1];
  return name !== undefined && looksLikeAgency(name) ? name : null;
}

/** The year most of the evidence names: titles and the statistics period count twice, the text once. */
function voteOnYear(votes: readonly (readonly [number | null | undefined, number])[]): number | null {
  const weights = new Map<number, number>();
  for (const [year, weight] of votes) if (year) weights.set(year, (weights.get(year) ?? 0) + weight);
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/**
 * Reads whose report a document is and of which year, from its title, the sentence that announces it, the
 * statistics period, the index table of the page around it, and the signature; what the page calls itself
 * counts where nothing on it says more. The year is the one reported on: years of publication do not count.
 *
 * @param bodyStart the line on which the first section starts, or null when no section was found
 * @param pageTitle what the page that holds the report calls itself
 */
export function identifyReport(
  lines: readonly DocumentLine[],
  bodyStart: number | null,
  pageTitle = '',
): Identity {
  const start = bodyStart ?? 60;
  const from = Math.max(0, start - MOST_LINES_BEFORE);
  const head = textsOf(lines.slice(from, start)).flatMap(withParts);
  const all = textsOf(lines);
  const titlesAbove = titlesIn(head);
  const titles =
    titlesAbove.length > 0 ? titlesAbove : titlesIn(textsOf(lines.slice(start, start + LINES_BELOW_A_MENU)));
  const called = titlesIn([pageTitle]);
  const announced = head.flatMap((text) => readAnnouncement(text) ?? []);
  const named = [...titles, ...announced].filter(({ agencyName }) => agencyName !== null);
  const agencyName =
    named.find((title) => looksLikeAgency(title.agencyName ?? ''))?.agencyName ??
    publisherIn(head) ??
    signatureIn(all) ??
    agencyInSentence(textsOf(lines.slice(from, start + LINES_OF_OVERVIEW))) ??
    called.find((title) => looksLikeAgency(title.agencyName ?? ''))?.agencyName ??
    titles.find(({ agencyName: name }) => name !== null && !isKindOfAgency(name))?.agencyName ??
    null;
  const dated = [...titles, ...announced, ...called].find((title) => title.year !== null);
  const year = voteOnYear([
    [dated?.year, 2],
    [statisticsPeriod(compact(head.join(''))) ?? statisticsPeriod(compact(all.join(''))), 2],
    [yearMostNamed(compact(all.join(''))), 1],
  ]);
  return { agencyName, year };
}
