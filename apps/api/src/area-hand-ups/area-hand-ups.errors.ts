import { HAND_UP_STATES, type HandUpState, type HandUpStep, handUpStepOf } from '@zhaojian/contract';
import { chineseTime } from '../chinese-time.ts';
import { Refusal } from '../refusals/refusal.ts';

export const nobodyBelow = (areaName: string, year: number) =>
  new Refusal('HAND_UP_NOT_ASKED', 409, `${areaName} ${year} 年度没有下级机构，或没有上级，不用整体上报。`);

export const handUpNotAsked = (areaName: string, year: number) =>
  new Refusal(
    'HAND_UP_NOT_ASKED',
    409,
    `${year} 年度没有要求${areaName}整体上报。要求哪几类机构整体上报，由最上级机构在“填报轮次”里设定。`,
  );

export const handUpOfOthers = (
  { name, by }: Pick<ReturnType<typeof handUpStepOf>, 'name' | 'by'>,
  areaName: string,
) =>
  new Refusal(
    'OTHER_LEVEL',
    403,
    `“${name}”由${by === 'ownAgency' ? `${areaName}的` : `${areaName}的直接上级`}主管部门办理，您所在的机构不能办理。`,
  );

/** @param last the step that was taken last; undefined where none was */
export const handUpMoved = (state: HandUpState, last?: { step: HandUpStep; actor: string; at: Date }) =>
  new Refusal(
    'HAND_UP_MOVED',
    409,
    last
      ? `现在是“${HAND_UP_STATES[state].name}”：${last.actor}已在 ${chineseTime(last.at)} ${handUpStepOf(last.step).name}，您的操作没有执行。请刷新页面，看最新情况。`
      : `现在是“${HAND_UP_STATES[state].name}”，您的操作没有执行。请刷新页面，看最新情况。`,
    { state },
  );

export const nothingToHandUp = (areaName: string, year: number) =>
  new Refusal(
    'NOTHING_TO_HAND_UP',
    409,
    `${areaName} ${year} 年度还没有通过的报告，不能上报。请先审核通过辖区内的报告。`,
  );

export const wordsMissing = (message: string) => new Refusal('WORDS_MISSING', 400, message);

export const changedSinceHandedUp = (changes: number) =>
  new Refusal(
    'CHANGED_SINCE_HANDED_UP',
    409,
    `上报以后有 ${changes} 处变动，不能按原来的内容确认。请对方重新上报，或整体退回。`,
    { changes },
  );

export const sampleNotDrawn = (toDraw: number) =>
  new Refusal('SAMPLE_NOT_DRAWN', 409, `确认以前要抽查，还应抽 ${toDraw} 份。请先抽取。`, { toDraw });

/** @param names of the agencies whose reports nobody has looked at */
export const sampleNotJudged = (names: readonly string[]) =>
  new Refusal(
    'SAMPLE_NOT_LOOKED_AT',
    409,
    `抽查的报告还有 ${names.length} 份没有登记结果（${listed(names)}），不能确认。请逐份看过后登记。`,
    { names },
  );

/** @param names of the agencies whose reports were found wanting */
export const sampleWanting = (names: readonly string[]) =>
  new Refusal(
    'SAMPLE_WANTING',
    409,
    `抽查有问题的报告还有 ${names.length} 份（${listed(names)}），不能确认。请退回这几份，改好后由对方重新上报；或整体退回。`,
    { names },
  );

export const notInSample = () =>
  new Refusal('NOT_IN_SAMPLE', 404, '抽查的报告里没有这一份。请刷新页面，看最新的抽查名单。');

export const otherVersionSampled = (version: number) =>
  new Refusal(
    'OTHER_VERSION_SAMPLED',
    409,
    `抽查的是第 ${version} 版，不是您看到的一版。请刷新页面后再看。`,
    {
      version,
    },
  );

export const judgedMeanwhile = (judgedBy: string, judgedAt: Date) =>
  new Refusal(
    'JUDGED_MEANWHILE',
    409,
    `${judgedBy}已在 ${chineseTime(judgedAt)} 登记了这一份的抽查结果，您的没有保存。请看过后再决定要不要改。`,
  );

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}`;
