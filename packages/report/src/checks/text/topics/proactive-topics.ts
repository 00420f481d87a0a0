import type { Form } from '../../../forms/form.ts';
import { stocksOf } from '../../../forms/sections/stocks.ts';
import { escaped } from './escaped.ts';
import type { Topic } from './topic.ts';

/** Decisions that were made, not those that were published. */
const DECIDED = /^(?!.*公[开示].*行政).*(?:作出|做出|实施|下达)/u;

/** All that may stand between documents and their number: what is made of them, or of what is planned, is none. */
const NUMBERED_ONLY =
  /^(?:[的了共计有为是约达到总数量一合累：:“”及并均全部已]|件数?|数量|处理|情况|本年度?|公开|公布|[（(][^（）()]*[）)])*$/u;

const MADE = '(?:制发|制定|出台|印发|新增|发布实施|发布)(?:并?(?:公开|印发|发布|公布))?';
const IN_FORCE = '(?:现行有效|继续有效|继续执行|(?<![现行继续失无])有效)';
/** What a number of documents stands behind, where the documents are named elsewhere in the sentence. */
const NUMBERED = '(?:了|的)?(?:件数|数量)?(?:为|有|共)?(?=\\d+[件份部](?:(?!\\p{Script=Han})|均|都|已|全部))';

/** Documents made, repealed and in force; decisions of the year. */
export const proactiveTopics = (form: Form): Topic[] => [
  ...stocksOf(form).flatMap(({ id, name, added, removed, stock }, _, stocks): Topic[] => {
    const others = stocks.filter((other) => other.id !== id).map((other) => escaped(other.name));
    const only = (noun: string): RegExp => new RegExp(`^(?!.*(?:${others.join('|') || '。'})).*${noun}`, 'u');
    const noun = `(?:${escaped(name)}|${escaped(name.replace(/^行政/u, ''))})`;
    return [
      {
        id: `${id}.added`,
        name: `${name}制发`,
        words: new RegExp(
          `${MADE}(?:了)?(?:${noun}|(?=\\d+(?:件|份|部)${noun}))|${noun}(?:制发|制定)(?:了)?`,
          'gu',
        ),
        between: NUMBERED_ONLY,
        readings: [[added]],
      },
      {
        id: `${id}.removed`,
        name: `${name}废止`,
        words: new RegExp(
          `废止(?:[、和及或]?(?:宣布)?失效)?(?:了)?(?:${noun}|(?=\\d+(?:件|份|部)${noun}))`,
          'gu',
        ),
        between: NUMBERED_ONLY,
        readings: [[removed]],
      },
      {
        id: `${id}.stock`,
        name: `${name}现行有效`,
        words: new RegExp(
          `${IN_FORCE}(?:的)?(?:${noun}|(?=\\d+(?:件|份|部)${noun}))|${noun}${IN_FORCE}`,
          'gu',
        ),
        between: NUMBERED_ONLY,
        readings: [[stock]],
      },
      // 规范性文件方面，制发25件，废止8件，现行有效132件
      {
        id: `${id}.added`,
        name: `${name}制发`,
        words: new RegExp(`${MADE}${NUMBERED}`, 'gu'),
        within: only(noun),
        between: NUMBERED_ONLY,
        readings: [[added]],
      },
      {
        id: `${id}.removed`,
        name: `${name}废止`,
        words: new RegExp(`废止${NUMBERED}`, 'gu'),
        within: only(noun),
        between: NUMBERED_ONLY,
        readings: [[removed]],
      },
      {
        id: `${id}.stock`,
        name: `${name}现行有效`,
        words: new RegExp(`${IN_FORCE}${NUMBERED}`, 'gu'),
        within: only(noun),
        between: NUMBERED_ONLY,
        readings: [[stock]],
      },
    ];
  }),
  ...[
    ['licences', '行政许可'],
    ['penalties', '行政处罚'],
    ['coerciveMeasures', '行政强制'],
  ].flatMap(([row = '', name = '']): Topic[] => {
    const topic = { id: row, name, readings: [[`proactiveDisclosure.${row}.decisions`]] };
    return [
      { ...topic, words: new RegExp(`${name}(?:处理|作出)?决定`, 'gu') },
      { ...topic, words: new RegExp(`${name}(?=(?:共)?\\d+[件宗起])`, 'gu'), within: DECIDED },
    ];
  }),
];
