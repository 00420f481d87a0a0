import { cellKey, leafPaths, tableSections, type CellKey, type Form, type Section } from '@zhaojian/report';
import type { CellReading } from './read-cell.ts';
import type { LineCell } from '../lines/line-cell.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import { spellingsOf } from '../wording/row-targets.ts';
import type { FoundHeading } from '../sections/find-sections.ts';

/** Says that there was none: before what there was none of, or after it. */
const NONE_BEFORE = /(?:没有|未(?:曾)?(?:发生|收到|产生|出现|涉及|接到|有)|不存在|不涉及|无)/u;
const NONE_AFTER =
  /(?:案件|情况|申请|数量?|数)?(?:的?情况)?[，,:：、]?(?:均|都|共|各|合计)?(?:没有(?:发生)?|未(?:发生|出现|收到)|无|[为是]?(?:0|零)(?:件|起|次|宗|例)?)$/u;
/** Says more than that there was none: an outcome, an exception, a number. */
const SAYS_MORE =
  /纠正|维持|败诉|胜诉|撤销|驳回|撤回|超期|逾期|审结|除|但|其中|外均|以上|[1-9１-９一二三四五六七八九十]/u;
/** All that a section says: there was nothing of what its title names. */
const NOTHING = /^(?:暂?无|没有)(?:此类|此项|相关|上述|该类)?(?:情况|事项|案件)?$/u;
const DATE = /\d{4}\s*年(?:度)?|\d{1,2}\s*月|\d{1,2}\s*日/gu;

/** Whether a sentence says that there was none of all that it names, and nothing else. */
function saysNone(sentence: string, isNamed: (text: string) => boolean): boolean {
  const plain = sentence.replace(DATE, '').replace(/\s+/gu, '');
  if (SAYS_MORE.test(plain)) return false;
  const before = NONE_BEFORE.exec(plain);
  if (before && isNamed(plain.slice(before.index))) return !isNamed(plain.slice(0, before.index));
  const after = NONE_AFTER.exec(plain);
  return after !== null && isNamed(plain.slice(0, after.index + 1));
}

/** The text of a section: what is beside its heading, and the lines below it up to the next one. */
function textOf(
  { id }: Section,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
): LineCell[] {
  const at = headings.findIndex(({ section }) => section.id === id);
  const heading = headings[at];
  if (!heading) return [];
  const end = headings[at + 1]?.line ?? lines.length;
  const below = lines
    .slice(heading.line + 1, end)
    .flatMap((line) => (onlyText(line) === null ? [] : line.cells.filter(({ text }) => text.trim() !== '')));
  return [...(heading.rest ? [heading.rest] : []), ...below];
}

/** A section that says in this few words that there was nothing prints no table. */
const LONGEST = 200;

/**
 * The zeros of a table without row heads (表四) that a report does not print, because it says in words that there was
 * none: “未发生政府信息公开行政复议、行政诉讼案件”. Only for the groups of columns that it names, all of them where 无 is all
 * that it says.
 *
 * @returns the cells, each with the sentence that says so
 */
export function zerosInWords(
  form: Form,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
): [CellKey, CellReading][] {
  return tableSections(form).flatMap((section) =>
    section.table.blocks
      .filter(({ rows }) => rows.length === 0)
      .flatMap(({ columns }) => {
        const texts = textOf(section, lines, headings);
        if (texts.reduce((length, { text }) => length + text.length, 0) > LONGEST) return [];
        const sentences = texts.flatMap(({ text, location }) =>
          text.split(/[。；;]/u).map((sentence) => ({ sentence: sentence.trim(), location })),
        );
        const [only] = sentences.filter(({ sentence }) => sentence !== '');
        const saysNothing = texts.length === 1 && NOTHING.test(only?.sentence.replace(/\s+/gu, '') ?? '');
        return columns.flatMap((group): [CellKey, CellReading][] => {
          const isNamed = (text: string): boolean =>
            spellingsOf(group).some(({ words }) => text.includes(words));
          const naming = sentences.filter(({ sentence }) => isNamed(sentence));
          const said = saysNothing ? only : naming.find(({ sentence }) => saysNone(sentence, isNamed));
          if (!said || naming.length > 1) return [];
          return leafPaths([group]).map((path) => [
            cellKey(section.id, [], path),
            {
              cell: { value: 0, printed: said.sentence, basis: 'label', place: said.location },
              doubts: [],
              isBlank: false,
            },
          ]);
        });
      }),
  );
}
