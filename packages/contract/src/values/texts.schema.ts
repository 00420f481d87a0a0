import { firstInvisible, VISIBLE_LINE, VISIBLE_TEXT } from '@zhaojian/report';
import { z } from 'zod';

/** How many characters a text may have at most. The server refuses more; where it is written, the field takes no more. */
export const TEXT_LIMITS = {
  username: 40,
  personName: 50,
  password: 200,
  agencyName: 100,
  sector: 30,
  agencyCode: 30,
  search: 50,
  phone: 40,
  email: 100,
  /** Why a version was corrected, or why a finding may stay. */
  explanation: 500,
  /** Why a report is returned, or its acceptance withdrawn. */
  reason: 2000,
  /** Which cells and sections of a report that counts are to be corrected. */
  amendmentConcerns: 500,
  /** What is to be changed at one place of a report that is returned, and what its agency says to it. */
  point: 500,
  pointAnswer: 500,
  /** What is wrong, and what is to be done about it, in the ledger of rectification. */
  rectificationProblem: 1000,
  rectificationMeasure: 1000,
  /** A sentence of a report that a point is about. */
  quote: 1000,
  /** Before and after the points of a letter. */
  letterWords: 500,
  narrative: 200_000,
  /** When somebody is there to ask. */
  contactHours: 60,
  /** What an office has to say to all, above each page. */
  officeNotice: 500,
  /** What a supervisor adds to a reminder. */
  reminder: 300,
  webAddress: 500,
  noticeTitle: 100,
  notice: 20_000,
  /** The name or address of a server, the account on it, the address of a page. */
  server: 200,
  /** Why a day is off, or worked. */
  specialDay: 30,
  robotName: 50,
  robotAddress: 500,
  robotSecret: 200,
  /** What programs call something: a check, a category, an action, a cell. */
  code: 100,
  /** What a finding is about, in the form's words. */
  subject: 200,
} as const;

const whereInvisible = {
  error: ({ input }: { input?: unknown }) => {
    const found = firstInvisible(String(input));
    if (!found) return '只能写成一行，请去掉换行和制表符。';
    return `第 ${found.position} 个字的位置有看不见的字符（${found.name}），请删去后重试。`;
  },
};

/**
 * A text in one line: names, codes, words looked for. Characters that nobody sees are refused: NUL, which the database
 * cannot keep, other control characters, halves of pairs, and those that turn around how a name reads.
 */
const lineOf = (longest: number) => z.string().trim().max(longest).regex(VISIBLE_LINE, whereInvisible);

/** A text of several lines, in which line breaks are `\n`. */
const textOf = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .max(longest)
    .regex(VISIBLE_TEXT, whereInvisible);

/** A username as it is typed; none is longer than 40, but somebody who mistypes it should be told that it is not known. */
export const typedUsernameSchema = lineOf(100);
/** A password as it is typed: nothing is cut off. */
export const typedPasswordSchema = z.string().max(TEXT_LIMITS.password).regex(VISIBLE_LINE, whereInvisible);
export const personNameSchema = lineOf(TEXT_LIMITS.personName).min(1, '请填写姓名或称呼。');
export const phoneSchema = lineOf(TEXT_LIMITS.phone);
export const contactHoursSchema = lineOf(TEXT_LIMITS.contactHours).min(1);
export const officeNoticeTextSchema = textOf(TEXT_LIMITS.officeNotice).refine(
  (text) => text.trim() !== '',
  '请填写通知的内容。',
);
export const emailSchema = z.email('请填写完整的邮箱地址。').max(TEXT_LIMITS.email);
export const serverNameSchema = lineOf(TEXT_LIMITS.server);
const addressInNetwork = z.url({ protocol: /^https?$/ });
/** Where the platform itself is found: in an office's own network, often without a domain. */
export const platformAddressSchema = lineOf(TEXT_LIMITS.webAddress).refine(
  (text) => addressInNetwork.safeParse(text).success,
  '请填写以 http:// 或 https:// 开头的完整地址。',
);
export const agencyNameSchema = lineOf(TEXT_LIMITS.agencyName).min(2, '请填写机构全称。');
export const agencyAliasesSchema = z.array(lineOf(TEXT_LIMITS.agencyName).min(1)).max(20);
export const sectorSchema = lineOf(TEXT_LIMITS.sector).min(1, '请填写条线的名称。');
export const agencyCodeSchema = lineOf(TEXT_LIMITS.agencyCode);
export const searchSchema = lineOf(TEXT_LIMITS.search);
export const codeSchema = lineOf(TEXT_LIMITS.code);
export const subjectSchema = lineOf(TEXT_LIMITS.subject);
export const explanationTextSchema = textOf(TEXT_LIMITS.explanation).trim();
export const pointAnswerSchema = textOf(TEXT_LIMITS.pointAnswer).trim();
export const pointQuoteSchema = textOf(TEXT_LIMITS.quote).min(1);
export const letterWordsSchema = textOf(TEXT_LIMITS.letterWords).trim().default('');
export const reasonTextSchema = textOf(TEXT_LIMITS.reason).trim();

/** A reason of fewer characters says nothing. */
export const SHORTEST_REASON = 4;
/** The words for a reason that is too short. @param asked what is to be written, e.g. 原因 */
export const tooShortReason = (asked: string): string => `请写明${asked}（至少 ${SHORTEST_REASON} 个字）。`;

export const reminderWordsSchema = textOf(TEXT_LIMITS.reminder).trim();
export const pointTextSchema = textOf(TEXT_LIMITS.point)
  .trim()
  .min(SHORTEST_REASON, tooShortReason('要改的地方和怎样改'));

export const amendmentConcernsSchema = textOf(TEXT_LIMITS.amendmentConcerns)
  .trim()
  .min(2, '请写明要更正哪几处（至少 2 个字）。');

export const rectificationProblemSchema = textOf(TEXT_LIMITS.rectificationProblem)
  .trim()
  .min(SHORTEST_REASON, tooShortReason('存在的问题'));
export const rectificationMeasureSchema = textOf(TEXT_LIMITS.rectificationMeasure)
  .trim()
  .min(SHORTEST_REASON, tooShortReason('整改措施'));
export const responsiblePersonSchema = lineOf(TEXT_LIMITS.personName).min(
  1,
  '请填写责任人的姓名，或者留空。',
);

export const specialDayNameSchema = lineOf(TEXT_LIMITS.specialDay).min(2, '请填写名称，例如“春节”。');
export const robotNameSchema = lineOf(TEXT_LIMITS.robotName).min(2, '请填写名称，例如“全市年报工作群”。');
export const robotAddressSchema = lineOf(TEXT_LIMITS.robotAddress).refine(
  (text) => addressInNetwork.safeParse(text).success,
  '请填写机器人的完整地址（Webhook 地址），从群里的机器人设置里复制。',
);
export const robotSecretSchema = lineOf(TEXT_LIMITS.robotSecret).min(1);
export const noticeTitleSchema = lineOf(TEXT_LIMITS.noticeTitle).min(2, '请填写通知的标题。');
export const noticeTextSchema = textOf(TEXT_LIMITS.notice).trim();
export const narrativeTextSchema = textOf(TEXT_LIMITS.narrative);

/** The address of a page, as a browser takes it: http or https, a host with a domain, nobody's name or password in it. */
export const webAddressSchema = lineOf(TEXT_LIMITS.webAddress).refine(
  isWebAddress,
  '请填写网页的完整网址，以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/zwgk/nb.html。',
);

const ofAHost = z.url({ protocol: /^https?$/, hostname: /\./ });

function isWebAddress(text: string): boolean {
  const [, authority = ''] = /^https?:\/\/([^/?#\\]*)/iu.exec(text) ?? [];
  return authority !== '' && !authority.includes('@') && !/\s/u.test(text) && ofAHost.safeParse(text).success;
}
