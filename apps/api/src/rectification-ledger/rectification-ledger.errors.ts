import {
  dayText,
  RECTIFICATION_SOURCES,
  RECTIFICATION_STATES,
  RECTIFICATION_TRAIL,
  type RectificationSource,
  type RectificationState,
  type RectificationTrailKind,
} from '@zhaojian/contract';
import { chineseTime } from '../chinese-time.ts';
import { Refusal } from '../refusals/refusal.ts';

const BY = {
  agency: '责任单位的填报人员',
  supervisor: '下达任务的主管部门或其上级',
} as const;

export const taskNotFound = () =>
  new Refusal('RECTIFICATION_NOT_FOUND', 404, '没有找到这项整改任务，或不在您的辖区。请从整改台账重新选择。');

/** @param what the step or change, as its button calls it */
export const taskOfOthers = (what: string, by: keyof typeof BY) =>
  new Refusal('OTHER_LEVEL', 403, `“${what}”由${BY[by]}办理，您不能办理。`);

/** @param last what happened to the task last */
export const taskMoved = (
  state: RectificationState,
  last: { kind: RectificationTrailKind; actor: string; at: Date },
) =>
  new Refusal(
    'RECTIFICATION_MOVED',
    409,
    `这项任务现在是“${RECTIFICATION_STATES[state].name}”：${last.actor}已在 ${chineseTime(last.at)} ${RECTIFICATION_TRAIL[last.kind]}，您的操作没有执行。请刷新页面，看最新情况。`,
    { state },
  );

export const taskSettled = (state: RectificationState) =>
  new Refusal(
    'RECTIFICATION_SETTLED',
    409,
    `这项任务${RECTIFICATION_STATES[state].name}，不能再调整。确需调整的，请先重新打开。`,
    { state },
  );

export const nothingChanged = () =>
  new Refusal('NOTHING_CHANGED', 400, '责任单位、整改措施、责任人和时限都和原来一样，没有可以保存的调整。');

export const taskWordsMissing = (message: string) => new Refusal('WORDS_MISSING', 400, message);

export const duePast = (dueOn: string, source: RectificationSource) =>
  new Refusal(
    'DUE_DAY_PAST',
    400,
    `时限 ${dayText(dueOn)}已经过去。来源是“${RECTIFICATION_SOURCES[source].name}”的任务，时限最早是今天；补录以前检查时已经责令整改的，请把来源选为“${RECTIFICATION_SOURCES.inspection.name}”。`,
    { dueOn },
  );

export const agencyIsAbolished = (name: string, lastYear: number) =>
  new Refusal(
    'AGENCY_ABOLISHED',
    409,
    `${name}已经撤销（到 ${lastYear} 年度为止），不能向它下达任务。请选择承接它工作的机构。`,
  );

export const evidenceMissing = () =>
  new Refusal(
    'EVIDENCE_MISSING',
    400,
    '报告完成须附佐证材料，现在一份也没有。请先上传文件、照片或网页截图，再报告完成。',
  );

export const noEvidence = () => new Refusal('NO_FILE', 400, '没有收到文件，请选择佐证材料后重新上传。');

export const evidenceEmpty = (fileName: string) =>
  new Refusal('EVIDENCE_EMPTY', 400, `“${fileName}”是空文件（0 字节），没有保存。请打开核对后重新选择。`);

export const evidenceKind = (fileName: string) =>
  new Refusal(
    'EVIDENCE_KIND',
    400,
    `“${fileName}”不是 PDF、OFD、图片（JPG、PNG）、Word 或 Excel 文件，没有保存。请另存为其中一种再上传；只改文件名的后缀不行。`,
  );

export const evidenceTwice = (fileName: string) =>
  new Refusal('EVIDENCE_AGAIN', 409, `“${fileName}”已经附在这项任务上，不用再上传。`);

export const tooMuchEvidence = (most: number) =>
  new Refusal(
    'TOO_MUCH_EVIDENCE',
    429,
    `一项任务一天最多上传 ${most} 份佐证材料，今天已到上限。已附的仍然有效；其余的请合并成一个文件，或明天再上传。`,
  );

/** @param state as it is: nobody adds evidence to what is being confirmed */
export const evidenceNotNow = (state: RectificationState) =>
  new Refusal(
    'EVIDENCE_SETTLED',
    409,
    `这项任务现在是“${RECTIFICATION_STATES[state].name}”，不能增减佐证材料。已报完成、尚未核实的，请先收回完成报告。`,
    { state },
  );

export const evidenceHandedOver = () =>
  new Refusal(
    'EVIDENCE_SETTLED',
    409,
    '这份佐证材料已随进展报告，不能删去。有误的，请在下一次报告时说明，并附上正确的。',
  );

export const evidenceNotFound = () =>
  new Refusal('EVIDENCE_NOT_FOUND', 404, '没有找到这份佐证材料，请刷新页面后重新选择。');
