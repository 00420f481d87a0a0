import { outcomesOf } from '../../forms/applications.ts';
import type { CellKey } from '../../forms/form.ts';
import { onceAForm } from '../../forms/once-a-form.ts';

/** A way in which texts state a figure of the tables. */
export interface Statement {
  /** The id of the row or group whose figure it states. */
  readonly id: string;
  /** What messages call that figure. */
  readonly name: string;
  /** Finds the number, as its first group, in a sentence without spaces and with half-width digits. */
  readonly pattern: RegExp;
  /** A sentence it must occur in, where the words alone could be about something else. */
  readonly within?: RegExp;
  /** The sums the number may legitimately be; the first is what the words most naturally mean. */
  readonly readings: readonly (readonly CellKey[])[];
}

/** A number followed by its counter; 件次 and percentages are something else. */
const COUNT = '(\\d+)(?:件|份|条|宗|起)(?!次)';
/** Words between the statement and its number, within one clause. */
const BETWEEN = '[^\\d，,。；;：:、%]';

const newlyReceived = 'applications.newlyReceived.total';
const carriedOver = 'applications.carriedOver.total';
const carriedForward = 'applications.carriedForward.total';
const concluded = 'applications.outcomesTotal.total';
const reconsiderations = 'disputes.reconsideration.total';
const direct = 'disputes.litigation.direct.total';
const afterReconsideration = 'disputes.litigation.afterReconsideration.total';

/** Every way of stating a figure of a form that is compared with its tables. */
export const statementsOf = onceAForm((form): readonly Statement[] => [
  {
    id: 'newlyReceived',
    name: '收到申请',
    pattern: new RegExp(
      `(?:新收|收到|接到|受理)(?:到|了)?${BETWEEN}{0,24}?申请(?:公开)?${BETWEEN}{0,6}?${COUNT}`,
      'u',
    ),
    within: /信息|依申请/u,
    readings: [[newlyReceived], [newlyReceived, carriedOver]],
  },
  {
    id: 'carriedOver',
    name: '上年结转',
    pattern: new RegExp(`上(?:一)?年度?结转${BETWEEN}{0,16}?${COUNT}`, 'u'),
    readings: [[carriedOver]],
  },
  {
    id: 'carriedForward',
    name: '结转下年度',
    pattern: new RegExp(`结转(?:至|到)?(?:下(?:一)?年度?|次年)${BETWEEN}{0,10}?${COUNT}`, 'u'),
    readings: [[carriedForward]],
  },
  {
    id: 'outcomesTotal',
    name: '办结',
    pattern: new RegExp(`(?:办结|办理完毕|答复)(?:了)?${BETWEEN}{0,12}?${COUNT}`, 'u'),
    within: /申请/u,
    readings: [[concluded], [newlyReceived], [newlyReceived, carriedOver]],
  },
  ...outcomesOf(form).map(({ id, name, totals }) => ({
    id,
    name,
    pattern: new RegExp(`${name}(?:的)?${BETWEEN}{0,4}?${COUNT}`, 'u'),
    within: /申请|办结|答复|办理/u,
    readings: [totals],
  })),
  {
    id: 'reconsideration',
    name: '行政复议',
    pattern: new RegExp(`行政复议(?:案件|申请)?${BETWEEN}{0,6}?${COUNT}`, 'u'),
    readings: [[reconsiderations]],
  },
  {
    id: 'litigation',
    name: '行政诉讼',
    pattern: new RegExp(`行政诉讼(?:案件)?${BETWEEN}{0,6}?${COUNT}`, 'u'),
    readings: [[direct, afterReconsideration], [direct], [afterReconsideration]],
  },
]);

/** Sentences that say there was none. */
export const NONE_STATED: readonly Statement[] = [
  {
    id: 'newlyReceived',
    name: '收到申请',
    pattern: /(?:未|没有)(?:收到|接到)(?:过|任何)?[^，,。；;]{0,16}申请(?!行政复议)/u,
    within: /信息公开|依申请|公开政府信息/u,
    readings: [[newlyReceived]],
  },
];
