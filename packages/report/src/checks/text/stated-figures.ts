import type { Form } from '../../forms/form.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { comparable, type Sentence } from './sentences.ts';
import { CLAUSE_END, mentionsOf } from './subject-of-number.ts';
import type { Topic } from './topics/topic.ts';

/** A span that is not the year of a report. */
const OTHER_SPAN =
  '上半年|下半年|截[至止](?:20\\d{2}年)?(?:[1-9]|1[01])月|(?<!结转|转结|转入|至|到|入)(?:明年|来年)|前\\d+个月|[一二三四1-4]季度|(?<!\\d)(?!1月(?:至|到|-)12月)\\d{1,2}月份?(?!\\d)|近一年来|近?[二两三四五]年来|(?:近|过去|这|前|此前)[一二两三四五几]年|历年|(?<!今年|本年)以来';
const SPANS = new RegExp(
  `(?<range>20\\d{2}年?(?:至|到|-|—|~)20\\d{2}年)|(?<year>20\\d{2})年(?!度?(?:结转|转结))|(?<own>今年|本年|(?<!去年|上年|上一年|\\d年)全年)|(?<last>去年|(?<!结转|转结|结转自|结转的)(?:上年|上一年))(?!度?(?:结转|转结|转来|遗留|未办结|未完成))|(?<other>${OTHER_SPAN})`,
  'gu',
);

const IN_BRACKETS = /[（(][^（）()]*[）)]/gu;

/** The year that the words before a place speak of; null where they name none, NaN where they name another span. */
function yearSpokenOf(text: string, year: number): number | null {
  const spoken = [...text.replace(IN_BRACKETS, '').matchAll(SPANS)].at(-1)?.groups;
  if (!spoken) return null;
  if (spoken['other'] !== undefined || spoken['range'] !== undefined) return NaN;
  if (spoken['year'] !== undefined) return Number(spoken['year']);
  return spoken['own'] === undefined ? year - 1 : year;
}

/** A number that a sentence states, with what it is the number of: one topic, or several added up. */
export interface StatedFigure {
  readonly topics: readonly Topic[];
  readonly stated: number;
}

/** Everyone who may apply, not a part of them. */
const EVERYONE = /公民、?法人(?:和|或|及|以及|或者|、)其他组织/gu;
const BY_OTHERS =
  /(?:通过(?!各|多种|[^，,。；;]{2,16}等(?:多种)?(?:方式|渠道|途径|形式))|(?<!各|种|有|等)渠道|预计|计划|指导|督促|协调|协助|提前|当场|邮寄|送达|分别(?:收到|受理|接到)|人均|平均|日均|每月|全省|全国|(?:司法局|复议机构|法院)[^，,。；;]*(?:办理|受理|审理|审结)|(?<!结)转办|移送|其他单位|下级|参与审核|审核申请|抽查|(?<!向|向人民|到)法院|检察院|(?<!年度?)转来)[^，,。；;]*$/u;
const COMPARED = /(?:增加|减少|增长|下降|上升|增|减|多|少)了?$/u;

/** 从上年的120件上升到今年的145件: what it was before is of another year. */
const GREW_FROM =
  /(?:由|从)(?:去年|上年|上一年|20\d{2}年)度?的?\d+[件份宗起](?:申请)?(?:增加|增长|上升|下降|减少|增|减|降|升)(?:至|到|为)(?:今年|本年)?度?的?/gu;

/** Projects and items (项, 条) are not counted in the tables. */
const NUMBER = /(\d+)(余|多)?(件|份|宗|起|部)/gu;
const NONE = /(?:未|没有|无)(?!法|正当|经|能|按|及时|线|现成|关|论|需|须|条件|明确|提供|公开)/gu;
/** Between a denial and what was not received: by whom, to whom. */
const FROM_NOBODY =
  /^(?:有|收到|接到)?(?:任何|相关|关于)?(?:公众|群众|申请人|公民|个人|单位|社会公众)?(?:向(?:我|本)\p{Script=Han}{1,6}?)?$/u;
/** Behind a topic: not that there was none of it, but none that ended so. */
const ENDED_SO = /^[^，,。；;]{0,10}(?:败诉|纠错|纠正|撤销|超期|逾期|变更|违法)/u;

/** The numbers that a sentence states of what the tables of the form hold, for the year of the report. */
export function statedFigures(sentence: Sentence, form: Form, year: number): StatedFigure[] {
  const plain = (text: string): string =>
    comparable(text)
      .replace(EVERYONE, '公众')
      .replace(/(?<!\d)零(?=件|宗|起)/gu, '0')
      .replace(/(?<=复议|诉讼|案件|起诉|公开申请)(?:情况|均|都|为|:|：)*无(?=[,，。;；]|$)/gu, '0件')
      .replace(/(?<=为|是)(?:零(?!\p{Script=Han})|0(?=[，,。；;]|$))/gu, '0件')
      .replace(/”“/gu, '”、“')
      .replace(GREW_FROM, '')
      .replace(
        new RegExp(
          `(?:上一?年度?)?(?:结转|转结)(?:至|到|入)?(?:了)?(?:${year}年|本年|今年)度?(?:继续)?(?:办理)?`,
          'gu',
        ),
        '上年结转',
      )
      .replace(new RegExp(`${year - 1}年度?(?=结转|转结)|(?<=结转|转结)自?${year - 1}年度?`, 'gu'), '上年')
      .replace(new RegExp(`(?<=(?:结转|转结|转入)(?:至|到)?)${year + 1}年`, 'gu'), '下年');
  const text = plain(sentence.text);
  const mentions = mentionsIn(text, plain(sentence.around), plain(sentence.before), form);
  if (/与[^，。]*信息公开无关/u.test(text)) return [];
  const all = [...numbersIn(text, mentions, year), ...noneIn(text, mentions, year)];
  return [
    ...new Map(all.map((one) => [`${one.topics.map(({ id }) => id).join('+')}=${one.stated}`, one])).values(),
  ];
}

/** What is counted, where it stands behind its number. */
const OF_SOMETHING_ELSE =
  /^(?:文书|文件|材料|案卷|公文|信息(?!公开)|合同|资料|案例|留言|建议|提案|信访(?!、?举报|、?投诉|类)|诉求|意见|稿|工单|线索|问题)/u;

/** 住建局答复32件、教育局答复18件: each of those named has its part. */
const OF_AN_AGENCY =
  /(?<![我本全])[\p{Script=Han}]{2,8}(?:局|委|办|厅|镇|乡|街道|中心|公司)(?:共|分别)?(?:收到|受理|答复|办结|办理)?(?:申请)?(?=\d+[件份宗])/gu;

function numbersIn(text: string, mentions: readonly Mention[], year: number): StatedFigure[] {
  const parts = [...text.matchAll(OF_AN_AGENCY)].map(({ index, 0: words }) => index + words.length);
  return [...text.matchAll(NUMBER)].flatMap((match): StatedFigure[] => {
    const [all, digits, about] = match;
    const before = text.slice(0, match.index);
    const clause = before.split(CLAUSE_END).at(-1) ?? '';
    const spoken = yearSpokenOf(before, year);
    if (about !== undefined || COMPARED.test(before)) return [];
    if (OF_SOMETHING_ELSE.test(text.slice(match.index + all.length))) return [];
    if (parts.length > 1 && parts.includes(match.index)) return [];
    if (BY_OTHERS.test(clause) || (spoken !== null && spoken !== year)) return [];
    const of = mentionsOf(text, mentions, match.index, match.index + all.length);
    const topics = [...new Set(of.flatMap(({ topic }) => topic ?? []))];
    if (topics.length === 0 || of.some(({ topic }) => topic === null)) return [];
    const isPartOfWhole =
      /其中(?!当年|本年|今年|新|全年)[^，,。；;：:]*$/u.test(before) &&
      topics.some(({ id }) => /\.(?:added|removed|stock)$/u.test(id));
    const isPart =
      /其中|分别|另/u.test(before.replace(IN_BRACKETS, '')) &&
      topics.some(({ id }) => id === 'outcomesTotal');
    return isPart || isPartOfWhole ? [] : [{ topics, stated: Number(digits) }];
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
          ? from - end <= 4 || FROM_NOBODY.test(text.slice(end, from))
          : topic.resultOf === undefined && /^(?:reconsideration|litigation)/u.test(topic.id)) &&
        !ENDED_SO.test(text.slice(to)),
    );
    return denied.flatMap(({ topic }) => (topic ? [{ topics: [topic], stated: 0 }] : []));
  });
}
