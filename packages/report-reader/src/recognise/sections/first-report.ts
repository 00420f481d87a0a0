import { SECTIONS_OF_ALL_FORMS as SECTIONS } from '@zhaojian/report';
import { identifyReport } from '../identity/identify-report.ts';
import { looksLikeAgency, readTitle } from '../identity/report-title.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import { startOfReport, type FoundHeading } from './find-sections.ts';

const LONGEST_TITLE = 60;

/** Whether two names are the same agency's, one perhaps shortened: 洪泽区 and 洪泽区人民政府. */
const isSameAgency = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Whether a line is the title of a year's report of an agency other than this. */
function announcesAnother(line: DocumentLine, agencyName: string): boolean {
  const text = onlyText(line);
  if (text === null || text.length > LONGEST_TITLE) return false;
  const title = readTitle(text);
  const other = title?.agencyName ?? null;
  return title?.year != null && other !== null && looksLikeAgency(other) && !isSameAgency(other, agencyName);
}

/**
 * The lines of the first report, where those of other agencies follow it, as of departments in an annex: up to the
 * first title of another agency after all six sections, when sections with tables begin again below it. All lines
 * where none does.
 *
 * @param headings those found in the lines
 */
export function linesOfFirstReport(
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
): readonly DocumentLine[] {
  const firsts = SECTIONS.map(
    (section) => headings.find((heading) => heading.section === section)?.line ?? Infinity,
  );
  const complete = Math.max(...firsts);
  const tablesBehind = headings.filter(({ section, line }) => section.kind === 'table' && line > complete);
  if (tablesBehind.length === 0) return lines;
  const { agencyName } = identifyReport(lines, startOfReport(headings));
  if (agencyName === null) return lines;
  const next = lines.find((line) => line.index > complete && announcesAnother(line, agencyName))?.index;
  return tablesBehind.some(({ line }) => line > (next ?? Infinity)) ? lines.slice(0, next) : lines;
}
