import { outcomesOf } from '../../../forms/sections/applications.ts';
import type { Form } from '../../../forms/form.ts';
import { escaped } from './escaped.ts';
import type { Topic } from './topic.ts';

/** Documents too are classed as to be disclosed or not. */
const ABOUT_APPLICATIONS = /^(?!.*(?:公文|拟公开)).*(?:(?<!依)申请|办结|答复|办理)/u;

/** The reasons of the form are given for applications only. */
const NOT_ABOUT_DOCUMENTS = /^(?!.*(?:公文|拟公开))/u;

/** How the outcomes of the form are put in sentences, by their ids, beside its own names. */
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  otherHandling: '不再处理',
  disclosed:
    '(?:准予|同意|决定|给予|全部)公开|(?<!主动|不予|部分|申请)公开(?=的?\\d+件[、,，](?:予以)?部分公开)',
};

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
  petitionOrComplaint: '信访、?(?:举报、?)?(?:投诉|诉求)|信访、?举报、?投诉|信访类',
  duplicate: '重复(?:提出|提交)?申请',
  publishedMaterial: '公开出版物',
  excessive: '大量反复申请|反复申请',
  reconfirmation: '重新出具',
  supplementOverdue: '逾期不补正',
  feeOverdue: '逾期未(?:按.{0,12})?缴',
};

/** What sentences say of how applications ended: each outcome of the form, and each of its reasons. */
export const outcomeTopics = (form: Form): Topic[] =>
  outcomesOf(form).flatMap(({ id, name, totals, reasons }) => [
    {
      id,
      name,
      words: new RegExp([OUTCOME_WORDS[id], escaped(name)].filter(Boolean).join('|'), 'gu'),
      within: ABOUT_APPLICATIONS,
      readings: [totals],
      isOutcome: true,
    },
    ...reasons
      .filter((reason) => reason.name.length > 2 && !reason.name.startsWith('其他'))
      .map((reason): Topic => ({
        id: `${id}.${reason.id}`,
        name: reason.name,
        words: new RegExp([REASON_WORDS[reason.id], escaped(reason.name)].filter(Boolean).join('|'), 'gu'),
        within: NOT_ABOUT_DOCUMENTS,
        readings: [[reason.key]],
        isOutcome: true,
        reasonOf: id,
      })),
  ]);
