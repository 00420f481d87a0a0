import { FORMS, narrativeSections } from '../forms/forms.ts';
import { weightOf } from './substance-of.ts';

/** What weighs less says nothing by which its author could be known: 全年收到申请 3 件. */
const LIGHTEST = 14;

/** Words of the law and of the form, in substance, that reports repeat as they are. */
const WORDS_OF_LAW: readonly RegExp[] = [
  // Why there is a report, and what is in it.
  /(?:编制|制定|撰写|形成|公布|发布)(?:了|出)?(?:本|此|该|某)?(?:年度|政府信息公开)*(?:工作)?(?:年度)?(?:报告|年报)(?:如下)?$/u,
  /^(?:现将|现就).{0,40}(?:报告|公布|公告)/u,
  /(?:本|此|该)(?:年度)?(?:报告|年报)(?:的)?(?:内容)?(?:由|包括|共分|分为|所列|中所列|中|的电子|电子|全文|可)/u,
  /统计(?:的)?(?:期限|时限|时间)/u,
  /(?:如|若)?(?:对|需)?(?:本|此|该)?报告.{0,8}(?:疑问|疑义|咨询|建议).{0,6}(?:联系|咨询)/u,
  /(?:见|详见)(?:下|附|上)(?:表|图)$/u,
  // 条例 as it is cited.
  /行政机关应当(?:及时|准确|将|依照|按照|建立|对)/u,
  /^(?:除行政机关主动公开的政府信息外)?公民法人(?:或者|和|或)其他组织(?:可以|有权|认为)/u,
  /县级以上(?:地方)?(?:各级)?人民政府(?:应当|部门|及其)/u,
  /不得危及国家安全公共安全经济安全和?社会稳定/u,
  /涉及商业秘密个人隐私等公开会对第三方合法权益造成损害的政府信息/u,
  /政府信息公开工作主管部门(?:应当|负责)/u,
  /法律行政法规(?:另有|禁止)(?:规定|公开)的/u,
  /依法确定为国家秘密的政府信息/u,
  /(?:行政机关|本机关)收到政府信息公开申请.{0,8}(?:能够当场答复|应当)/u,
  // What everyone says of a year in which nothing happened.
  /(?:未|没有|无|不)(?:发生|产生|收取|收到|出现|发出|涉及|存在).{0,24}(?:费|费用|诉讼|复议|申请|情况|案件|收费|投诉|举报|情形)$/u,
  /^(?:某|0年度?|本年度?|今年|全年)*(?:无|没有)/u,
];

const sections = FORMS.flatMap(narrativeSections);
const PRINTED = new Set(
  sections
    .flatMap(({ title, variants = [], guidance }) => [title, ...variants, guidance])
    .map((text) => text.replace(/[^\p{L}]/gu, '')),
);

/**
 * Whether a sentence is nobody's own: the law's and the form's words, or too little to be anybody's.
 *
 * @param substance as `substanceOf` has it
 */
export const isFormWords = (substance: string): boolean =>
  weightOf(substance) < LIGHTEST ||
  PRINTED.has(substance) ||
  WORDS_OF_LAW.some((words) => words.test(substance));
