import type { NarrativeSection } from '../../forms/form.ts';
import { onceForEach } from '../../once-for-each.ts';

/** A piece that stands for "nothing here", whatever is around it. */
const NOTHING =
  /^(?:本(?:年度?|单位|部门|机关|局|镇|乡|街道|办)|截至目前|目前){0,3}(?:均|皆|确|暂|尚)?(?:无|没有|沒有|略|空白?|零|否|同上|同前|见上|见前|如上|照旧|不涉及|未涉及|不适用|待补充?|待填写?|待定|后补|未填写?|测试)(?:任何|相关|其他|其它|需要?|报告|说明|的)*(?:内容|情况|事项|问题)?$/u;

/** What forms and word processors put where somebody is to write. */
const PLACEHOLDER =
  /^(?:请|此处|在此|点击|单击|双击).{0,14}(?:填写|输入|录入|描述|撰写)|^(?:文字描述|文字说明|正文|内容)$/u;

/** Below this many characters a text tells nothing of a year: 工作正常, 按要求完成. */
const FEWEST_CHARACTERS = 6;

/** The words of a text between its stops, without spaces and punctuation. */
const piecesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[\n。.!！?？;；,，、]/u)
    .map((piece) => piece.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((piece) => piece !== '');

/** The section's heading and what the form says there, in pieces as they are compared. */
const printedIn = onceForEach(
  ({ number, title, variants = [], guidance }: NarrativeSection): ReadonlySet<string> =>
    new Set([number, ...[title, ...variants, guidance].flatMap(piecesOf)]),
);

/**
 * Whether a narrative says nothing: it is empty, or all of it is 无, 略, 同上, dots, its own heading, or words of the blank form.
 */
export function saysNothing(text: string, section: NarrativeSection): boolean {
  const printed = printedIn(section);
  const said = piecesOf(text).filter((piece) => {
    const own = piece.startsWith(section.number) ? piece.slice(section.number.length) : piece;
    return ![piece, own].some(
      (words) => printed.has(words) || NOTHING.test(words) || PLACEHOLDER.test(words),
    );
  });
  return (said.join('').match(/\p{Script=Han}/gu) ?? []).length < FEWEST_CHARACTERS;
}
