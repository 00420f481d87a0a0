import { disputeGroups } from '../../../forms/disputes.ts';
import type { Form } from '../../../forms/form.ts';
import type { Topic } from './topic.ts';

/** The ways to dispute as texts name them; each is all groups whose ids begin with its own. */
const DISPUTE_WORDS: readonly (readonly [id: string, name: string, words: RegExp])[] = [
  ['reconsideration', '行政复议', /(?:行政)?复议(?!前|后|听证|直接|决定|机关|机构|被申请人)(?:案件|申请)?/gu],
  ['litigation', '行政诉讼', /(?:行政)?诉讼(?!前|请求|费|时效)(?:案件)?|行政应诉(?:案件)?|被(?:起诉|诉)/gu],
  [
    'litigation.direct',
    '未经复议直接起诉',
    /(?:未经(?:行政)?复议)?直接(?:向[^\d，,。；;]{0,6})?(?:提起(?:行政)?诉讼|起诉|诉讼)|未经(?:行政)?复议(?:起诉|诉讼)/gu,
  ],
  [
    'litigation.afterReconsideration',
    '复议后起诉',
    /复议后(?:再|又|再次)?(?:向[^\d，,。；;]{0,6})?(?:提起(?:行政)?诉讼|起诉|诉讼)/gu,
  ],
];

/** What sentences say of disputes: each group of the form, by all its cases. */
export const disputeTopics = (form: Form): Topic[] =>
  DISPUTE_WORDS.map(([id, name, words]) => ({
    id,
    name,
    words,
    readings: [
      disputeGroups(form)
        .filter((group) => group.id === id || group.id.startsWith(`${id}.`))
        .flatMap(({ total }) => total),
    ],
  }));
