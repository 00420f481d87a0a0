import { categorize, type ImprovementItem } from '@zhaojian/report';

type Kind = ImprovementItem['kind'];

/** Sub-headings and turns of phrase after which measures, or problems, are named. */
const TURN_TO_MEASURES =
  /改进|整改|下一步|下步|今后|针对(?:以上|上述|存在|这些)|采取|(?:工作)?打算|计划|努力方向|解决(?:办法|措施)|举措|措施|将(?:切实|重点|着力|从)/u;
const TURN_TO_PROBLEMS =
  /(?:主要|存在|突出)(?:的)?(?:主要)?(?:问题|不足|差距|困难|短板)|(?:问题|不足|差距|短板)(?:主要)?(?:有|是|如下|表现|体现)|仍(?:然)?存在|还存在|^问题[\d一二三四五]?[：:]/u;
/** Where an enumerated item starts: 一是, 1., （1）, ①, 首先. */
const ITEM_START =
  /(?=(?:[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十][,，、]|(?<!\d)[1-9][.、．](?!\d)|[（(][1-9][）)]|[①-⑩]|(?:首先|其次|再次|最后)[,，]))/u;
const ITEM_MARK =
  /^(?:[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十][,，、]|[1-9][.、．]|[（(][1-9][）)]|[①-⑩]|(?:首先|其次|再次|最后)[,，])/u;
const SUBHEADING = /^[（(][一二三四五六七八九十][）)]/u;
const LONGEST_HEADING = 30;

const isHeading = (paragraph: string): boolean =>
  paragraph.length <= LONGEST_HEADING &&
  (SUBHEADING.test(paragraph) || /[:：]$/u.test(paragraph)) &&
  !/[。；]./u.test(paragraph);

/** A sub-heading that stands in a line with its text: （一）存在的主要问题 1.公开不够及时。 */
const GLUED_SUBHEADING =
  /(?<=^|[\s。；;])([（(][一二三四五六][）)][^。；;：:\s\d]{0,16}(?:问题|不足|困难|差距|短板|改进|整改|打算|措施|计划|举措)[^。；;：:\s\d]{0,6}[：:]?)(?=\s+\S|[1-9][.、．])/gu;

const paragraphsOf = (text: string): string[] =>
  text
    .replace(GLUED_SUBHEADING, '\n$1\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function kindAfter(text: string, current: Kind): Kind {
  const measures = TURN_TO_MEASURES.test(text);
  const problems = TURN_TO_PROBLEMS.test(text);
  if (measures && problems)
    return /针对|下一步|今后|改进措施/u.test(text) && !/问题(?:及|和|与)/u.test(text) ? 'measure' : current;
  if (measures) return 'measure';
  return problems ? 'problem' : current;
}

/** A short item that only says what is lacking is a problem wherever it stands. */
const isLack = (sentence: string): boolean =>
  sentence.length <= 40 && /有待|不够|不足|不强|不及时|欠缺|薄弱|滞后/u.test(sentence);

/** An item that starts with what will be done is a measure wherever it stands. */
const isPromise = (sentence: string): boolean =>
  /^(?:将|继续|进一步|切实|加强|加大|强化|提高|提升|完善|健全|优化|推进)/u.test(
    sentence.replace(ITEM_MARK, ''),
  );

const kindOf = (sentence: string, kind: Kind): Kind => {
  if (isLack(sentence)) return 'problem';
  return isPromise(sentence) ? 'measure' : kind;
};

const itemOf = (kind: Kind, sentence: string): ImprovementItem => ({
  kind: kindOf(sentence, kind),
  category: categorize(sentence).id,
  sentence: sentence.trim(),
});

/** Whether a text says that problems, or measures, are named from there on. */
const saysKind = (text: string): boolean => TURN_TO_MEASURES.test(text) || TURN_TO_PROBLEMS.test(text);

/** Sentences that only lead over to a list name nothing themselves. */
const isLeadIn = (text: string): boolean => /[:：]$/u.test(text.trim());

/** Where in an item, behind its first sentence, one begins that turns to measures: 针对以上问题，…; its end where none does. */
function turnIn(item: string): number {
  let at = 0;
  for (const sentence of item.split(/(?<=[。；;])/u)) {
    const turn = sentence.search(/针对|下一步|今后|下步/u);
    if (at > 0 && turn >= 0 && /[:：,，]/u.test(sentence.slice(turn))) return at;
    at += sentence.length;
  }
  return item.length;
}

/** Splits one paragraph, carrying on from the kind of the paragraph before. */
function itemsOfParagraph(paragraph: string, kind: Kind): { items: ImprovementItem[]; kind: Kind } {
  const items: ImprovementItem[] = [];
  let current = kind;
  for (const part of paragraph.split(ITEM_START)) {
    if (ITEM_MARK.test(part)) {
      if (isLeadIn(part) && saysKind(part) && !/[。；;]/u.test(part)) {
        current = kindAfter(part, current);
        continue;
      }
      const turn = turnIn(part);
      items.push(itemOf(current, part.slice(0, turn).replace(/[;；，,]\s*$/u, '')));
      if (turn < part.length) {
        current = kindAfter(part.slice(turn), current);
        if (!isLeadIn(part.slice(turn))) items.push(itemOf(current, part.slice(turn)));
      }
      continue;
    }
    for (const sentence of part
      .split(/(?<=[。；;])/u)
      .map((text) => text.trim())
      .filter((text) => text !== '')) {
      current = kindAfter(sentence, current);
      if (!isLeadIn(sentence) && isNamed(sentence, current)) items.push(itemOf(current, sentence));
    }
  }
  return { items, kind: current };
}

/** A sentence that says what it is: 问题1：解读少。改进：已安排专人负责。 */
const SAYS_WHAT_IT_IS = /^(?:(?:改进|整改)(?:措施|情况|举措)?|问题[\d一二三四五]?)[：:]./u;

/** A running sentence is an item when it says what is lacking, or what will be done. */
const isNamed = (sentence: string, kind: Kind): boolean =>
  SAYS_WHAT_IT_IS.test(sentence) || saysLackOrPromise(sentence, kind);

const saysLackOrPromise = (sentence: string, kind: Kind): boolean =>
  kind === 'problem'
    ? /不够|不足|不强|不高|不及时|不全|不完善|有待|欠缺|薄弱|滞后|问题|差距|短板|需要?(?:进一步|加强)/u.test(
        sentence,
      )
    : /加强|加大|进一步|完善|健全|提高|提升|强化|推进|优化|规范|落实|组织|开展|建立|拓宽|丰富/u.test(
        sentence,
      );

/**
 * The problems and measures that section 五 names, in the order of the text: under sub-headings such as
 * （一）存在的主要问题, in lists (一是… 二是…, 1.…), or in running sentences. A text starts with problems
 * until it turns to measures.
 */
export function splitImprovementItems(text: string): ImprovementItem[] {
  const items: ImprovementItem[] = [];
  let kind: Kind = 'problem';
  for (const paragraph of paragraphsOf(text)) {
    if (isHeading(paragraph)) {
      kind = kindAfter(paragraph, kind);
      continue;
    }
    const read = itemsOfParagraph(paragraph, kind);
    for (const item of read.items) items.push(item);
    kind = read.kind;
  }
  return items;
}
