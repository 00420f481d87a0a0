import {
  type CollectionRound,
  openInWords,
  type OpenInReport,
  stateOf,
  SUBMISSION_STATE_NAMES,
  type SubmissionState,
  type Transition,
  transitionOf,
} from '@zhaojian/contract';
import type { FindingId } from '@zhaojian/report';
import { agencyNotFound } from '../agencies/agencies.errors.ts';
import { Refusal } from '../refusals/refusal.ts';
import { chineseTime } from '../chinese-time.ts';
import { TRANSITION_SCOPES } from './transition-scopes.ts';

export const roundNotOpen = ({ year, opensOn }: CollectionRound) =>
  new Refusal(
    'ROUND_NOT_OPEN',
    409,
    `${year} 年度填报从 ${opensOn} 开始，现在还不能报送。请届时再来，文件请先自行保存。`,
    {
      opensOn,
    },
  );

export const roundClosed = ({ year, closesOn }: CollectionRound) =>
  new Refusal(
    'ROUND_CLOSED',
    409,
    `${year} 年度填报已于 ${closesOn} 关闭，不能再报送或修改。如确需补报，请联系上级主管部门为本单位重新开放。`,
    { closesOn },
  );

export const noRound = (year: number) =>
  new Refusal('NO_ROUND', 409, `${year} 年度还没有开始填报，请联系管理员建立年度填报。`);

export const yearStillCollected = ({ year, closesOn }: CollectionRound) =>
  new Refusal(
    'YEAR_STILL_COLLECTED',
    409,
    `${year} 年度正在填报或即将填报（至 ${closesOn}），由各单位自己提交，不能补录。要代单位导入文件的，请在“批量导入”里办理；填报关闭后再补录。`,
    { closesOn },
  );

export const agencyReopened = (agencyName: string, year: number, until: string) =>
  new Refusal(
    'AGENCY_REOPENED',
    409,
    `${year} 年度已为“${agencyName}”重新开放到 ${until}，由它自己报送，不能补录。确要补录的，请先在“填报轮次”里取消重新开放。`,
    { until },
  );

export const yearNotOver = (year: number) =>
  new Refusal('YEAR_NOT_OVER', 409, `${year} 年还没有结束，还没有这一年度的报告可以补录。请选择以前的年度。`);

export const notBroughtIn = (version: number) =>
  new Refusal(
    'NOT_BROUGHT_IN',
    409,
    `第 ${version} 版是单位自己报送的，不是补录的，由单位提交后再审核。请刷新页面，看过最新情况后再决定。`,
    { version },
  );

export const draftedForArea = (agencyName: string, version: number) =>
  new Refusal(
    'DRAFTED_FOR_AREA',
    409,
    `第 ${version} 版由全辖区的报告汇总生成，而“${agencyName}”的报告口径已改为只有本机关，提交后会重复相加。请上传本机关自己的年报；口径改错了的，请管理员在“机构”里改回。`,
    { version },
  );

export const notEditable = (state: SubmissionState, year: number) =>
  new Refusal(
    'NOT_EDITABLE',
    409,
    `${year} 年度报告${stateOf(state).locked ?? `是“${SUBMISSION_STATE_NAMES[state]}”，不能再改。`}`,
    { state },
  );

/** A step of somebody else's, by anyone who sees the report. */
export const otherLevel = (transition: Transition) => {
  const { name, by } = transitionOf(transition);
  return new Refusal(
    'OTHER_LEVEL',
    403,
    `“${name}”由${TRANSITION_SCOPES[by].whose}办理，您所在的机构不能办理。`,
  );
};

export const sameFile = (version: number) =>
  new Refusal(
    'SAME_FILE',
    409,
    `这个文件与第 ${version} 版的文件完全相同，没有重复保存。请确认选对了文件；要改个别数据，可直接在页面上更正。`,
    { version },
  );

interface NewerVersion {
  number: number;
  author: string;
  createdAt: Date;
}

export const versionConflict = ({ number, author, createdAt }: NewerVersion) =>
  new Refusal(
    'VERSION_CONFLICT',
    409,
    `${author}已在 ${chineseTime(createdAt)} 保存了第 ${number} 版，您看到的不是最新版。您的内容没有丢失：请先查看第 ${number} 版，再决定是否保存您的。`,
    { version: number, author, createdAt: createdAt.toISOString() },
  );

export const tooManyVersions = (limit: number) =>
  new Refusal(
    'TOO_MANY_VERSIONS',
    429,
    `今天已经保存了 ${limit} 版，达到一个机关一天的上限，这次没有保存，您填写的内容仍在页面上。请把要改的一次改好，明天再保存。`,
    { limit },
  );

export const versionUnknown = (latest: number) =>
  new Refusal('VERSION_UNKNOWN', 409, `没有这一版，最新的是第 ${latest} 版。请刷新页面后重试。`, { latest });

export const otherAgency = (inFile: string, ofTask: string) =>
  new Refusal(
    'OTHER_AGENCY',
    422,
    `文件写的机关是“${inFile}”，而这里是“${ofTask}”的报送。请确认选对了文件；如果确是本机关的报告（例如更名前的名称），请确认后继续。`,
    { inFile, ofTask, confirmable: true },
  );

export const otherYear = (inFile: number, ofTask: number) =>
  new Refusal(
    'OTHER_YEAR',
    422,
    `文件是 ${inFile} 年度的报告，而这里报送的是 ${ofTask} 年度。请选择 ${ofTask} 年度的文件，或转到 ${inFile} 年度报送。`,
    { inFile, ofTask },
  );

export const otherForm = (year: number) =>
  new Refusal(
    'OTHER_FORM',
    422,
    `文件里的统计表不是 ${year} 年度应当使用的格式。请换用 ${year} 年度的表格填写后重新上传。`,
    { year },
  );

export const nothingToSubmit = () =>
  new Refusal('NOTHING_TO_SUBMIT', 409, '还没有可以提交的报告。请先上传文件或在线填写。');

export const nothingToPublish = () =>
  new Refusal(
    'NOTHING_TO_PUBLISH',
    409,
    '平台上还没有这一年度的报告，不能登记公开。请先上传文件或在线填写，再登记。',
  );

export const publishedTooEarly = (year: number, first: string) =>
  new Refusal(
    'PUBLISHED_TOO_EARLY',
    422,
    `${year} 年度报告在 ${year} 年结束以后公开，公开日期不能早于 ${first}。请核对后重填。`,
    { first },
  );

export const publishedTooLate = (today: string) =>
  new Refusal(
    'PUBLISHED_TOO_LATE',
    422,
    `公开日期不能晚于今天（${today}）。还没有公开的，请在公开以后再登记。`,
    { today },
  );

export const unreadCells = (cells: { key: string; name: string }[]) =>
  new Refusal(
    'UNREAD_CELLS',
    422,
    `还有 ${cells.length} 格没有读出数字（${listed(cells.map(({ name }) => name))}）。请对照原件逐格填上后再提交；没有的填 0。`,
    { cells },
  );

/** @param findings what to correct: each by what names it, and in words */
export const findingsBlock = (year: number, findings: (FindingId & { subject: string; message: string })[]) =>
  new Refusal(
    'FINDINGS_BLOCK',
    422,
    `有 ${findings.length} 项问题必须先改正，${year} 年度填报规定不能以说明代替：${findings
      .slice(0, 3)
      .map(({ message }) => message)
      .join('')}改正后再提交。`,
    { findings },
  );

/** @param findings what to explain: each by what names it, and in words */
export const findingsUnexplained = (findings: (FindingId & { subject: string; message: string })[]) =>
  new Refusal(
    'FINDINGS_UNEXPLAINED',
    422,
    `还有 ${findings.length} 项不符（${listed(findings.map(({ subject }) => subject))}）。请改正；确属特殊情况的，逐项写明原因后再提交。`,
    { findings },
  );

interface Decision {
  state: SubmissionState;
  version: number | null;
  actor: string | null;
  at: Date | null;
}

export const stateChanged = ({ state, version, actor, at }: Decision) =>
  new Refusal(
    'STATE_CHANGED',
    409,
    `${actor && at ? `${actor}已在 ${chineseTime(at)} 处理过这份报告，它` : '这份报告'}现在是“${SUBMISSION_STATE_NAMES[state]}”${
      version ? `（第 ${version} 版）` : ''
    }，您的操作没有执行。请刷新页面，看过最新情况后再决定。`,
    { state, version, actor, at: at?.toISOString() ?? null },
  );

/** What was handed in can be taken back until somebody begins to review it. */
export const reviewBegun = (
  version: number,
  { by, agencyName, at }: { by: string; agencyName: string; at: Date },
) =>
  new Refusal(
    'REVIEW_BEGUN',
    409,
    `第 ${version} 版已于 ${chineseTime(at)} 由${agencyName}的${by}开始审核，不能再撤回。需要修改的，请联系${agencyName}退回后再改。`,
    { by, agencyName, at: at.toISOString() },
  );

/** @param asked what is to be written, as a sentence */
export const reasonOverOpen = ({ errors, doubtful }: OpenInReport, asked: string) =>
  new Refusal(
    'REASON_OVER_OPEN',
    422,
    `这份报告还有 ${openInWords({ errors, doubtful })}，没有通过。${asked}`,
    { errors, doubtful },
  );

/** What was taken over was changed again since, or taken back by somebody else. */
export const nothingTakenOver = (version: number) =>
  new Refusal(
    'NOTHING_TAKEN_OVER',
    409,
    `第 ${version} 版没有可以撤销的沿用：沿用的内容后来已经改过，或者已经撤销。请刷新页面，看过最新版后再决定。`,
    { version },
  );

export const versionNotFound = () =>
  new Refusal('VERSION_NOT_FOUND', 404, '没有找到这一版报告，请返回报送页面重新选择。');

export const noOriginal = () => new Refusal('NO_ORIGINAL', 404, '这一版是在线填写的，没有原始文件。');

export const noFile = () => new Refusal('NO_FILE', 400, '没有收到文件。请选择一份年度报告再上传。');

/** Leaders may know that an agency of theirs has no accepted report yet: their progress page says so too. */
export const reportNotAccepted = (agencyName: string, year: number) =>
  new Refusal(
    'REPORT_NOT_ACCEPTED',
    404,
    `${agencyName} ${year} 年度报告还没有审核通过，暂时不能查看。审核通过后再打开；报送情况见“填报进度”。`,
  );

/** What does not exist for the caller is answered as what does not exist. */
export const submissionNotFound = agencyNotFound;

const listed = (names: string[]) => names.slice(0, 3).join('、') + (names.length > 3 ? ' 等' : '');
