import type { Form } from '../../forms/form.ts';
import { comparable, type Sentence } from './sentences.ts';
import { ELSEWHERE, type Topic, topicsOf } from './topics.ts';

/** A number that a sentence states, with what it is the number of: one topic, or several added up. */
export interface StatedFigure {
  readonly topics: readonly Topic[];
  readonly stated: number;
}

interface Mention {
  readonly from: number;
  readonly to: number;
  /** Null for what no table holds. */
  readonly topic: Topic | null;
}

/** Everyone who may apply, not a part of them. */
const EVERYONE = /公民、?法人(?:和|或|及|以及|或者|、)其他组织/gu;
/** Where the number of another thing than a topic of this year is meant. */
const PART_OF_YEAR = /上半年|下半年|季度|\d月份?(?!日)|近[一二两三四五]年|历年|以来/u;
const BY_OTHERS = /(?:通过|渠道|指导|督促|协调|(?<!年度?)转来)[^，,。；;]*$/u;
const COMPARED = /(?:增加|减少|增长|下降|上升|增|减|多|少)了?$/u;
const CLAUSE_END = /[，,。；;：:（）()！!？?]/u;

const NUMBER = /(\d+)(余|多)?(件|份|宗|起|项|部|条)(?!次)/gu;
const NONE = /(?:未|没有|无)(?!法|正当|经|能|按|及时|线|现成|关|论|需|须|条件|明确|提供|公开)/gu;
/** Behind a topic: not that there was none of it, but none that ended so. */
const ENDED_SO = /^[^，,。；;]{0,10}(?:败诉|纠错|纠正|撤销|超期|逾期|变更|违法)/u;

/** The topics and other things that a sentence mentions, in order; of two that overlap the longer. */
function mentionsIn(text: string, around: string, form: Form): Mention[] {
  const found = [
    ...topicsOf(form)
      .filter(({ within }) => !within || within.test(around))
      .flatMap((topic) =>
        [...text.matchAll(topic.words)].map((match) => ({
          from: match.index,
          to: match.index + match[0].length,
          topic,
        })),
      ),
    ...ELSEWHERE.flatMap((words) =>
      [...text.matchAll(words)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        topic: null,
      })),
    ),
  ];
  const kept: Mention[] = [];
  const lengthOf = ({ from, to, topic }: Mention): number => to - from + (topic === null ? 0.5 : 0);
  for (const mention of found.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const overlaps = kept.some(({ from, to }) => mention.from < to && from < mention.to);
    if (!overlaps) kept.push(mention);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

/** The year that the words before a place speak of; null where they name none. */
function yearSpokenOf(text: string, year: number): number | null {
  const spoken = [
    ...text.matchAll(
      /(20\d{2})年(?!度?(?:结转|转结))|(今年|本年|全年)|(去年|(?<!结转|转结)(?:上年|上一年))(?!度?(?:结转|转结|转来|遗留))/gu,
    ),
  ].at(-1);
  if (!spoken) return null;
  if (spoken[1] !== undefined) return Number(spoken[1]);
  return spoken[2] === undefined ? year - 1 : year;
}

const hasNumber = (text: string): boolean => /\d+(?:余|多)?(?:件|份|宗|起|项|部|条)/u.test(text);

/** The mentions that a number at a place is of: right before it in its clause, else right behind it. */
function mentionsOf(
  text: string,
  mentions: readonly Mention[],
  from: number,
  to: number,
): readonly Mention[] {
  const isBeside = (start: number, end: number): boolean => {
    const between = text.slice(start, end);
    return !CLAUSE_END.test(between) && !hasNumber(between);
  };
  const before = mentions.filter((mention) => mention.to <= from && isBeside(mention.to, from));
  if (before.length > 0) return joined(text, before);
  const behind = mentions.filter(
    (mention) => mention.from >= to && isBeside(to, mention.from) && text[to] !== '、',
  );
  if (behind[0]) return [behind[0]];
  // 收到政府信息公开申请，共45件
  const lead = /[，,：:]?(?:共|共计|合计|总计|计)$/u.exec(text.slice(0, from));
  const last = lead ? mentions.findLast((mention) => mention.to <= lead.index) : undefined;
  return last && lead && isBeside(last.to, lead.index) ? [last] : [];
}

/** The last mention, with those joined to it by 和, 及 or 、; a reason before its outcome stands for it. */
function joined(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions.at(-1);
  if (!last) return [];
  const reason = mentions.find(
    ({ topic }) => topic?.reasonOf !== undefined && topic.reasonOf === last.topic?.id,
  );
  if (reason) return [reason];
  const together = [last];
  for (const mention of mentions.slice(0, -1).toReversed()) {
    const next = together[0];
    if (
      !next ||
      !/^(?:和|及|与|或|、|以及|案件|或者|的)*(?:和|及|与|或|、)(?:者)?$/u.test(
        text.slice(mention.to, next.from),
      )
    )
      break;
    together.unshift(mention);
  }
  return together;
}

/** The numbers that a sentence states of what the tables of the form hold, for the year of the report. */
export function statedFigures(
  sentence: Pick<Sentence, 'text' | 'around'>,
  form: Form,
  year: number,
): StatedFigure[] {
  const plain = (text: string): string =>
    comparable(text)
      .replace(EVERYONE, '公众')
      .replace(/(?<!\d)零(?=件|宗|起)/gu, '0')
      .replace(new RegExp(`${year - 1}年度?(?=结转|转结)`, 'gu'), '上年')
      .replace(new RegExp(`(?<=(?:结转|转结)(?:至|到)?)${year + 1}年`, 'gu'), '下年');
  const text = plain(sentence.text);
  const mentions = mentionsIn(text, plain(sentence.around), form);
  if (/与[^，。]*信息公开无关/u.test(text)) return [];
  return [...numbersIn(text, mentions, year), ...noneIn(text, mentions, year)];
}

function numbersIn(text: string, mentions: readonly Mention[], year: number): StatedFigure[] {
  return [...text.matchAll(NUMBER)].flatMap((match): StatedFigure[] => {
    const [all, digits, about] = match;
    const before = text.slice(0, match.index);
    const clause = before.split(CLAUSE_END).at(-1) ?? '';
    const spoken = yearSpokenOf(before, year);
    if (about !== undefined || COMPARED.test(before) || PART_OF_YEAR.test(clause)) return [];
    if (BY_OTHERS.test(clause) || (spoken !== null && spoken !== year)) return [];
    const of = mentionsOf(text, mentions, match.index, match.index + all.length);
    const topics = [...new Set(of.flatMap(({ topic }) => topic ?? []))];
    if (topics.length === 0 || of.some(({ topic }) => topic === null)) return [];
    const isPart =
      /其中|分别|另/u.test(before.replace(/[（(][^（）()]*[）)]/gu, '')) &&
      topics.some(({ id }) => id === 'outcomesTotal');
    return isPart ? [] : [{ topics, stated: Number(digits) }];
  });
}

/** 未收到…申请, 没有未经复议直接起诉的, 无…行政复议和行政诉讼: none of each. */
function noneIn(text: string, mentions: readonly Mention[], year: number): StatedFigure[] {
  return [...text.matchAll(NONE)].flatMap((match): StatedFigure[] => {
    const end = match.index + match[0].length;
    const spoken = yearSpokenOf(text.slice(0, match.index), year);
    if (spoken !== null && spoken !== year) return [];
    const stop = text.slice(end).search(/[，,。；;：:（）()\d]|未(?!经)|没有|无/u);
    const reach = stop < 0 ? text.length : end + stop;
    const denied = mentions.filter(
      ({ from, to, topic }) =>
        topic !== null &&
        from >= end &&
        to <= reach &&
        (topic.id === 'newlyReceived'
          ? from - end <= 4
          : /^(?:reconsideration|litigation)/u.test(topic.id)) &&
        !ENDED_SO.test(text.slice(to)),
    );
    return denied.flatMap(({ topic }) => (topic ? [{ topics: [topic], stated: 0 }] : []));
  });
}
