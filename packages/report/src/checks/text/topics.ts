import { outcomesOf, totalColumn } from '../../forms/applications.ts';
import { disputeGroups } from '../../forms/disputes.ts';
import type { CellKey, Form } from '../../forms/form.ts';
import { onceForEach } from '../../once-for-each.ts';
import { stocksOf } from '../../forms/stocks.ts';

/** Something that texts state a number of. */
export interface Topic {
  /** The id of the row, group or stock whose figure it is. */
  readonly id: string;
  /** What messages call that figure. */
  readonly name: string;
  /** The words that name it, in a sentence without spaces. */
  readonly words: RegExp;
  /** What else its sentence must say, where the words alone could be about something else. */
  readonly within?: RegExp;
  /** The sums its number may legitimately be; the first is what the words most naturally mean. */
  readonly readings: readonly (readonly CellKey[])[];
  /** The outcome whose reason it is. */
  readonly reasonOf?: string;
}

/** Documents too are classed as to be disclosed or not. */
const ABOUT_APPLICATIONS = /^(?!.*(?:公文|拟公开)).*(?:(?<!依)申请|办结|答复|办理)/u;
const ABOUT_INFORMATION = /信息|依申请/u;

/** Words between a verb and its object, within one clause. */
const BETWEEN = '[^\\d，,。；;：:（）()]';

/** Applications as a whole. */
function applicationTopics(form: Form): Topic[] {
  const column = totalColumn(form);
  if (!column) return [];
  const { intakes, carriedOver, concluded, carriedForward } = column;
  const fresh = intakes.filter((key) => !carriedOver.includes(key));
  return [
    {
      id: 'newlyReceived',
      name: '收到申请',
      words: new RegExp(
        `(?:新收|收到|接到|接收|收取|受理)(?!的)(?:到|了)?${BETWEEN}{0,30}?(?:申请(?:公开)?|依申请公开)`,
        'gu',
      ),
      within: ABOUT_INFORMATION,
      readings: [fresh, intakes],
    },
    {
      id: 'newlyReceived',
      name: '收到申请',
      // 共有145件政府信息公开申请, 全年政府信息公开申请145件
      words:
        /(?:共有?|收到|接到|受理|新收)(?=\d+[件宗份](?:政府)?信息公开申请)|(?<=^|[，,；;：:]|全年|年度?|共|单位|机关|局)(?:(?:政府)?信息公开申请|依申请公开(?:政府信息)?)(?:总?[数量])?(?=(?:为|共|共计|合计|有)?\d)/gu,
      within: /^(?!.*(?:公文|文件|主动公开\d))/u,
      readings: [fresh, intakes, concluded],
    },
    {
      id: 'carriedOver',
      name: '上年结转',
      words:
        /(?:上(?:一)?年度?|去年|往年)(?:度)?(?:结转|转结|转来|遗留)(?![至到]?(?:下|次|明))|(?:结转|转结)上(?:一)?年度?(?:的)?(?:申请)?/gu,
      readings: [carriedOver],
    },
    {
      id: 'carriedForward',
      name: '结转下年度',
      words:
        /(?:结转|转结)(?:至|到|于|入)?(?:下(?:一)?(?:个)?年度?|次年|明年|下期)(?:度)?(?:继续)?(?:办理)?/gu,
      readings: [carriedForward],
    },
    {
      id: 'outcomesTotal',
      name: '办结',
      words: new RegExp(
        `(?<!继续)(?:办结|办理完毕|答复|办复|办理|(?<!不予)处理(?=${BETWEEN}{0,12}申请))(?!的|书|函|率|结果|时|期|情况|流程|模板|口径|文书|意见|质量|能力)(?:了)?(?:${BETWEEN}{0,16}?(?:申请(?:公开)?|依申请公开))?`,
        'gu',
      ),
      within: /申请/u,
      readings: [concluded, fresh, intakes],
    },
  ];
}

/** How the reasons of the form are put in sentences, by their ids; the form's own short name is always understood. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  stateSecret: '国家秘密',
  prohibitedByLaw: '法律、?行政法规禁止公开|法律法规禁止公开',
  securityOrStability: '三安全一稳定',
  thirdPartyRights: '第三方合法权益|第三方权益',
  internalAffairs: '内部事务',
  deliberative: '过程性信息',
  enforcementFile: '执法案卷',
  administrativeInquiry: '行政查询',
  notHeld: '不掌握|信息不存在',
  requiresCreation: '另行制作|没有现成信息',
  stillUnclear: '补正后(?:申请内容)?仍不明确',
  petitionOrComplaint: '信访、?举报、?投诉',
  duplicate: '重复申请',
  publishedMaterial: '公开出版物',
  excessive: '大量反复申请|反复申请',
  reconfirmation: '重新出具',
  supplementOverdue: '逾期不补正',
  feeOverdue: '逾期未(?:按.{0,12})?缴',
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const outcomeTopics = (form: Form): Topic[] =>
  outcomesOf(form).flatMap(({ id, name, totals, reasons }) => [
    {
      id,
      name,
      words: new RegExp(escaped(name), 'gu'),
      within: ABOUT_APPLICATIONS,
      readings: [totals],
    },
    ...reasons
      .filter((reason) => reason.name.length > 2 && !reason.name.startsWith('其他'))
      .map((reason): Topic => ({
        id: `${id}.${reason.id}`,
        name: reason.name,
        words: new RegExp([REASON_WORDS[reason.id], escaped(reason.name)].filter(Boolean).join('|'), 'gu'),
        within: ABOUT_APPLICATIONS,
        readings: [[reason.key]],
        reasonOf: id,
      })),
  ]);

/** The ways to dispute as texts name them; each is all groups whose ids begin with its own. */
const DISPUTE_WORDS: readonly (readonly [id: string, name: string, words: RegExp])[] = [
  ['reconsideration', '行政复议', /(?:行政)?复议(?!后|直接|决定|机关|机构|被申请人)(?:案件|申请)?/gu],
  ['litigation', '行政诉讼', /(?:行政)?诉讼(?:案件)?|行政应诉(?:案件)?/gu],
  [
    'litigation.direct',
    '未经复议直接起诉',
    /(?:未经(?:行政)?复议)?直接(?:提起诉讼|起诉|诉讼)|未经(?:行政)?复议(?:起诉|诉讼)/gu,
  ],
  ['litigation.afterReconsideration', '复议后起诉', /复议后(?:提起诉讼|起诉|诉讼)/gu],
];

const disputeTopics = (form: Form): Topic[] =>
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

/** Decisions that were made, not those that were published. */
const DECIDED = /^(?!.*公[开示].*行政).*(?:作出|做出|实施|下达)/u;

/** Documents made, repealed and in force; decisions of the year. */
const proactiveTopics = (form: Form): Topic[] => [
  ...stocksOf(form).flatMap(({ id, name, added, removed, stock }, _, stocks): Topic[] => {
    const others = stocks.filter((other) => other.id !== id).map((other) => escaped(other.name));
    const only = (noun: string): RegExp => new RegExp(`^(?!.*(?:${others.join('|') || '。'})).*${noun}`, 'u');
    const noun = `(?:${escaped(name)}|${escaped(name.replace(/^行政/u, ''))})`;
    return [
      {
        id: `${id}.added`,
        name: `${name}制发`,
        words: new RegExp(
          `(?:制发|制定|出台|印发)(?:了)?(?:${noun}|(?=\\d+(?:件|份|部)${noun}))|${noun}(?:制发|制定)(?:了)?`,
          'gu',
        ),
        readings: [[added]],
      },
      {
        id: `${id}.removed`,
        name: `${name}废止`,
        words: new RegExp(`废止(?:了)?(?:${noun}|(?=\\d+(?:件|份|部)${noun}))`, 'gu'),
        readings: [[removed]],
      },
      {
        id: `${id}.stock`,
        name: `${name}现行有效`,
        words: new RegExp(`现行有效(?:的)?${noun}|${noun}现行有效`, 'gu'),
        readings: [[stock]],
      },
      // 规范性文件方面，制发25件，废止8件，现行有效132件
      {
        id: `${id}.added`,
        name: `${name}制发`,
        words: /(?:制发|制定|印发)(?:了)?(?=\d+[件份部](?!\p{Script=Han}))/gu,
        within: only(noun),
        readings: [[added]],
      },
      {
        id: `${id}.removed`,
        name: `${name}废止`,
        words: /废止(?:了)?(?=\d+[件份部](?!\p{Script=Han}))/gu,
        within: only(noun),
        readings: [[removed]],
      },
      {
        id: `${id}.stock`,
        name: `${name}现行有效`,
        words: /现行有效(?:的)?(?=\d+[件份部](?!\p{Script=Han}))/gu,
        within: only(noun),
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
      { ...topic, words: new RegExp(`${name}(?:处理)?决定`, 'gu') },
      { ...topic, words: new RegExp(`${name}(?=(?:共)?\\d+[件宗起])`, 'gu'), within: DECIDED },
    ];
  }),
];

/** All that texts state and the tables of a form answer. */
export const topicsOf = onceForEach((form: Form): readonly Topic[] =>
  [
    ...applicationTopics(form),
    ...outcomeTopics(form),
    ...disputeTopics(form),
    ...proactiveTopics(form),
  ].filter(({ readings }) => (readings[0]?.length ?? 0) > 0),
);

/** What has numbers of its own that no table holds: a number beside it is not that of a topic. */
export const ELSEWHERE: readonly RegExp[] = [
  // Disputes and applications that an agency decides for others.
  /(?:办理|受理|审理|审结|承办|收到|代理|不服)[^\d，,。；;：:]{0,8}?(?:行政)?复议(?:案件|申请书?)?|作为被告[^\d，,。；;：:]*/gu,
  /(?:办结|办理(?!完毕)|答复|办复|受理|收到|接到|新收)(?!了?(?:的|全部|各类|所有)?(?:依)?申请)(?![^\d，,。；;：:]*(?:信息|依申请|公开))[^\d，,。；;：:]{1,16}申请/gu,
  // Parts of the applications, by how they came and from whom.
  /(?:网上|网络|在线|信函|书面|邮寄|邮件|当面|现场|传真|平台|窗口)(?:提交|提出)?(?:的)?申请|自然人|企业|社会组织/gu,
  // Letters, meetings, ends of disputes and whatever else is counted in reports.
  /信访(?!、?举报)|来信|来访|来电|咨询|留言|建议|提案|《[^》]*》|告知书|答复书|决定书|回执|通知书|撤回|撤销|撤诉|[一二]审|当日|补正(?!后)|维持|纠正|审结|败诉|胜诉|驳回|调解|和解|其他结果|信息(?=\d+(?:余|多)?条)|文件(?=\d+份)|培训|会议|检查|超期|延期|逾期(?!不补正|未)|转(?:办|送|交)/gu,
];
