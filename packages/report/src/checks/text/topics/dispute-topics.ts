import { disputeGroups } from '../../../forms/sections/disputes.ts';
import type { Form } from '../../../forms/form.ts';
import type { Topic } from './topic.ts';

/** The ways to dispute as texts name them; each is all groups whose ids begin with its own. */
const DISPUTE_WORDS: readonly (readonly [id: string, name: string, words: RegExp])[] = [
  ['reconsideration', '行政复议', /(?:行政)?复议(?!前|后|听证|直接|决定|机关|机构|被申请人)(?:案件|申请)?/gu],
  [
    'litigation',
    '行政诉讼',
    /(?:行政)?诉讼(?!前|请求|费|时效)(?:案件)?|(?:行政)?应诉案件|行政应诉|被(?:起诉|诉)/gu,
  ],
  [
    'litigation.direct',
    '未经复议直接起诉',
    /(?:未经(?:行政)?复议)?直接(?:向[^\d，,。；;]{0,6})?(?:提起(?:行政)?诉讼|起诉|诉讼)(?:的?行政诉讼)?(?:案件)?|未经(?:行政)?复议(?:起诉|诉讼)/gu,
  ],
  [
    'litigation.afterReconsideration',
    '复议后起诉',
    /(?:复议后|(?<![未不])经(?:过)?(?:行政)?复议后?)(?:仍)?(?:再|又|再次)?(?:向[^\d，,。；;]{0,6})?(?:提起(?:行政)?诉讼|起诉|诉讼)(?:的?行政诉讼)?(?:案件)?/gu,
  ],
];

/** How the results of disputes are put in sentences, by their ids. */
const RESULT_WORDS: readonly (readonly [id: string, name: string, words: RegExp])[] = [
  ['upheld', '结果维持', /(?<![一二]审(?:判决)?)(?:结果)?(?:被)?维持(?:原[^\d，,。；;]{0,6})?/gu],
  ['rectified', '结果纠正', /(?:结果|被|予以)?(?:纠正|纠错)(?!率|留言|不|机制)/gu],
  ['pending', '尚未审结', /(?:尚未|仍未|未)审结|(?:尚|正|仍)在审理(?:中|之中)?/gu],
];

/** What sentences say of disputes: each group of the form by all its cases, and by those that ended in one way. */
export const disputeTopics = (form: Form): Topic[] =>
  DISPUTE_WORDS.flatMap(([id, name, words]) => {
    const groups = disputeGroups(form).filter((group) => group.id === id || group.id.startsWith(`${id}.`));
    return [
      { id, name, words, readings: [groups.flatMap(({ total }) => total)] },
      ...RESULT_WORDS.map(([result, resultName, resultWords]) => ({
        id: `${id}.${result}`,
        name: `${name}${resultName}`,
        words: resultWords,
        readings: [
          groups.flatMap(({ results }) =>
            results.filter(({ head }) => head.id === result).map(({ key }) => key),
          ),
        ],
        resultOf: id,
      })),
    ];
  });
