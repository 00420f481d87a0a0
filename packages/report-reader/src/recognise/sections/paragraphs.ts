import { onceForEach } from '@zhaojian/report';
import type { TableBlock } from '../../neutral-document.ts';
import { compact, readTitle } from '../identity/report-title.ts';
import { isFilled, type LineCell } from '../lines/line-cell.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import { parseFigure } from '../wording/parse-figure.ts';

/** Where the report's last line is followed by what the page around it prints. */
const PAGE_FURNITURE =
  /^(?:上一[篇条]|下一[篇条]|附[件表][一二三四五六七八九十\d]*(?:[:：]|$)|相关(?:附件|文件|链接|阅读|信息$|报道|新闻|文章)|打印|关闭|【|分享到|扫一扫|版权所有|主办单?位?[:：]|承办单?位?[:：]|网站(?:地图|标识)|联系我们|技术支持|返回顶部|责任编辑|.*ICP备|.*公网安备)/u;

const isFigure = ({ text }: LineCell): boolean => parseFigure(text).kind !== 'unreadable';

const LONGEST_HEAD = 10;

/** Whether a table has problems beside what is done about them: by its heads. */
const isOfProblems = onceForEach((block: TableBlock): boolean => {
  const [top = 0] = block.cells.map(({ row }) => row).toSorted((one, other) => one - other);
  const heads = block.cells.filter(({ row, text }) => row === top && text.trim().length <= LONGEST_HEAD);
  const has = (words: RegExp): boolean => heads.some(({ text }) => words.test(text));
  return has(/问题|不足|短板/u) && has(/措施|举措|对策|办法|改进|整改/u);
});

/**
 * The words of a line: its only text, or those side by side in a row of prose (problems beside what is done about
 * them), perhaps after the number of the row, separated by tabs. Empty for other rows of tables.
 */
export const textOf = onceForEach((line: DocumentLine): string => {
  const only = onlyText(line);
  if (only !== null) return only.trim();
  if (line.table !== null && isOfProblems(line.table.block)) return inRow(line.cells);
  const [first, ...others] = line.cells.filter(isFilled);
  const isProse = others.some(({ text }) => text.includes('。')) && !others.some(isFigure);
  return first && isProse ? inRow([...(isFigure(first) ? [] : [first]), ...others]) : '';
});

const inRow = (cells: readonly LineCell[]): string =>
  cells
    .map(({ text }) => text.trim().replaceAll(/\s*\n\s*/gu, ' '))
    .join('\t')
    .trim();

/** The name of a sheet precedes its content. */
const isSheetName = ({ cells: [first] }: DocumentLine): boolean =>
  first?.location.kind === 'sheet' && first.location.sheet === first.text;

const isParagraph = (line: DocumentLine): boolean =>
  textOf(line) !== '' && !isSheetName(line) && parseFigure(textOf(line)).kind !== 'number';

/** The title of a year's report. */
export const isTitle = onceForEach((line: DocumentLine): boolean => readTitle(textOf(line))?.year != null);

/** The paragraphs up to where the report ends: the page's furniture, or the title of a report pasted after it. */
export function paragraphsOf(lines: readonly DocumentLine[]): DocumentLine[] {
  const paragraphs = lines.filter(isParagraph);
  const end = paragraphs.findIndex((line) => PAGE_FURNITURE.test(compact(textOf(line))) || isTitle(line));
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}
