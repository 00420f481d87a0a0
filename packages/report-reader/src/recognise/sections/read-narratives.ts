import {
  SECTIONS_OF_ALL_FORMS as SECTIONS,
  type Narrative,
  type NarrativeId,
  type Section,
  type TableId,
} from '@zhaojian/report';
import type { FoundHeading } from './find-sections.ts';
import { isFilled, type LineCell } from '../lines/line-cell.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { compact, readTitle } from '../identity/report-title.ts';
import { isSignatureDate } from '../identity/report-year.ts';

/** Where the report's last line is followed by what the page around it prints. */
const PAGE_FURNITURE =
  /^(?:上一[篇条]|下一[篇条]|附[件表][一二三四五六七八九十\d]*(?:[:：]|$)|相关(?:附件|文件|链接|阅读|信息$|报道|新闻|文章)|打印|关闭|【|分享到|扫一扫|版权所有|主办单?位?[:：]|承办单?位?[:：]|网站(?:地图|标识)|联系我们|技术支持|返回顶部|责任编辑|.*ICP备|.*公网安备)/u;
const LONGEST_SIGNATURE = 30;

const isFigure = ({ text }: LineCell): boolean => parseFigure(text).kind !== 'unreadable';

/**
 * The words of a line: its only text, or those side by side in a row of prose (problems beside what is done about
 * them), perhaps behind the number of the row. Empty for other rows of tables.
 */
function textOf(line: DocumentLine): string {
  const only = onlyText(line);
  if (only !== null) return only.trim();
  const [first, ...others] = line.cells.filter(isFilled);
  const isProse = others.some(({ text }) => text.includes('。')) && !others.some(isFigure);
  const prose = first && isProse ? [...(isFigure(first) ? [] : [first]), ...others] : [];
  return prose.map(({ text }) => text.trim()).join('\n');
}

/** The name of a sheet stands before its content. */
const isSheetName = ({ cells: [first] }: DocumentLine): boolean =>
  first?.place.kind === 'sheet' && first.place.sheet === first.text;

const isParagraph = (line: DocumentLine): boolean =>
  textOf(line) !== '' && !isSheetName(line) && parseFigure(textOf(line)).kind !== 'number';

/** The paragraphs up to where the report ends: the page's furniture, or the title of a report pasted after it. */
function paragraphsOf(lines: readonly DocumentLine[]): DocumentLine[] {
  const paragraphs = lines.filter(isParagraph);
  const end = paragraphs.findIndex((line) => {
    const text = compact(textOf(line));
    return PAGE_FURNITURE.test(text) || readTitle(text)?.year != null;
  });
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}

/** The agency and the date that sign the report below its last section are not part of it. */
function withoutSignature(paragraphs: readonly DocumentLine[]): readonly DocumentLine[] {
  const last = paragraphs.at(-1);
  if (!last || !isSignatureDate(compact(textOf(last)))) return paragraphs;
  const signer = paragraphs.at(-2);
  const isSigned =
    signer !== undefined && textOf(signer).length <= LONGEST_SIGNATURE && !/[。；]/u.test(textOf(signer));
  return paragraphs.slice(0, isSigned ? -2 : -1);
}

/** @param rest what stands on the line of the heading */
function narrativeOf(rest: LineCell | null, lines: readonly DocumentLine[]): Narrative {
  const paragraphs = withoutSignature(paragraphsOf(lines));
  const [first] = [...(rest ? [rest] : []), ...paragraphs.flatMap(({ cells }) => cells)].filter(isFilled);
  const text = [rest?.text.trim() ?? '', ...paragraphs.map(textOf)].filter((part) => part !== '').join('\n');
  return { text, ...(first ? { place: first.place } : {}) };
}

/** The text of a document that holds one section and nothing else. */
export const textOfSection = (lines: readonly DocumentLine[]): string => narrativeOf(null, lines).text;

/** A narrative without a heading that follows a table: the text between the table and the next heading. */
function narrativeBelow(
  section: Section,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
  lastLines: ReadonlyMap<TableId, number>,
): Narrative {
  const before = SECTIONS[SECTIONS.indexOf(section) - 1];
  const from = before?.kind === 'table' ? lastLines.get(before.id) : undefined;
  const next = headings.find((heading) => heading.line > (from ?? Infinity));
  if (from === undefined || !next) return { text: '' };
  return narrativeOf(null, lines.slice(from + 1, next.line));
}

/**
 * The text of 一, 五 and 六. A section that is printed twice (a table of contents, a report pasted twice) is
 * taken where it first has text; one without a heading below the table before it.
 *
 * @param lastLines the line on which the last figures of each table stand
 */
export function readNarratives(
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
  lastLines: ReadonlyMap<TableId, number>,
): Record<NarrativeId, Narrative> {
  const narratives: Record<NarrativeId, Narrative> = {
    overview: { text: '' },
    improvement: { text: '' },
    otherMatters: { text: '' },
  };
  headings.forEach((heading, index) => {
    const { section } = heading;
    if (section.kind !== 'narrative' || narratives[section.id].text !== '') return;
    const end = headings[index + 1]?.line ?? lines.length;
    narratives[section.id] = narrativeOf(heading.rest, lines.slice(heading.line + 1, end));
  });
  for (const section of SECTIONS) {
    if (section.kind !== 'narrative' || headings.some((heading) => heading.section === section)) continue;
    narratives[section.id] = narrativeBelow(section, lines, headings, lastLines);
  }
  return narratives;
}
