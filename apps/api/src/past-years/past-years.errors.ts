import { PAST_YEAR_LOAD_STATE_NAMES, type PastYearLoadState } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';

export const noWorkbook = () =>
  new Refusal('NO_WORKBOOK', 400, '没有收到文件。请选择填好的 Excel 工作簿（.xlsx）再上传。');

export const loadNotFound = () =>
  new Refusal('PAST_YEAR_LOAD_NOT_FOUND', 404, '没有找到这一次补录，请返回“历年数据”重新选择。');

export const nothingPending = (year: number) =>
  new Refusal(
    'NOTHING_PENDING',
    409,
    `${year} 年度没有待确认的补录文件。请先在“批量导入”里导入 ${year} 年度的文件；已经确认过的不必再确认。`,
  );

/** @param by the person who took or cancelled it, where somebody did */
export const loadNotReady = (state: PastYearLoadState, by: string | null) =>
  new Refusal(
    'PAST_YEAR_LOAD_NOT_READY',
    409,
    `${by === null ? '' : `${by}已经处理过，`}这一次补录现在是“${PAST_YEAR_LOAD_STATE_NAMES[state]}”，您的操作没有执行。请看最新情况。`,
    { state, by },
  );

export const otherThanSeen = () =>
  new Refusal(
    'PAST_YEAR_LOAD_CHANGED',
    409,
    '核对的结果与您看到的不同，没有补录。请刷新页面，看过后再确认一次。',
  );

/** @param why of what was refused for one of the agencies */
export const changedMeanwhile = (agencyName: string, why: string) =>
  new Refusal(
    'PAST_YEAR_CHANGED_MEANWHILE',
    409,
    `核对以后情况有了变化，全部没有补录。${agencyName}：${why}请点“重新核对”，看过后再确认。`,
    { agencyName },
  );

/** @param why the job gave up, in words that end with a full stop */
export const jobGaveUp = (state: PastYearLoadState, why: string) =>
  new Refusal(
    'JOB_GAVE_UP',
    409,
    `${state === 'taking' ? '后台补录' : '后台核对'}试了几次都没有完成：${why}全部没有补录，平台上的数据不变。请点“重新核对”再试；仍不成的，请联系平台管理员，在“系统状态”里看原因。`,
  );

/** @param obstacle why the person who confirmed it no longer may */
export const noLongerLoads = (obstacle: string) =>
  new Refusal(
    'NO_LONGER_ALLOWED',
    403,
    `确认补录后，${obstacle}，全部没有补录。请由仍为这个辖区工作、能够补录的人重新办理。`,
  );

/** What the reader refuses, for a workbook of figures. */
export function workbookUnreadable(code: string, message: string): Refusal {
  switch (code) {
    case 'UNSUPPORTED_KIND':
      return new Refusal(
        code,
        422,
        '这不是 Excel 工作簿。请用平台导出的工作簿填写，或在 Excel、WPS 里另存为 .xlsx 后再上传。',
      );
    case 'TOO_LARGE':
    case 'READING_TOO_HARD':
      return new Refusal(
        code,
        422,
        '工作簿过大。请用平台导出的工作簿，只留数据行；单位很多的，按县区分成几个文件补录。',
      );
    case 'ARCHIVE':
      return new Refusal(
        code,
        422,
        '这是压缩包。请解压后上传里面的 .xlsx 工作簿；年度报告的文件请在“批量导入”里导入。',
      );
    case 'SCANNED_IMAGE':
      return new Refusal(code, 422, '文件是图片或只有图片，没有可读的数字。请上传填好的 .xlsx 工作簿。');
    case 'EMPTY_FILE':
      return new Refusal(code, 422, '工作簿是空的。请确认选对了文件，重新上传。');
    default:
      return new Refusal(code, 422, message);
  }
}
