import { Refusal } from '../refusals/refusal.ts';

export const noWorkbook = () =>
  new Refusal('NO_WORKBOOK', 400, '没有收到文件。请选择一个 Excel 工作簿（.xlsx）再上传。');

/** Between the dry run and the confirmation somebody changed an agency or an account, or another file was chosen. */
export const seenChanged = () =>
  new Refusal(
    'AREA_CHANGED_MEANWHILE',
    409,
    '您核对之后，平台上的机构、账号或选定的文件、年度又有变化，本次没有导入。请重新核对后再导入。',
  );

/** @param why in the reader's words */
export const workbookUnreadable = (why: string) =>
  new Refusal(
    'WORKBOOK_UNREADABLE',
    422,
    `这个文件不能作为机构名单读取：${why}请用平台的模板，或另存为 .xlsx 后重新上传；单位很多的，请按上级分成几个文件。`,
  );
