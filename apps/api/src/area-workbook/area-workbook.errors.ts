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

const unreadable = (why: string) =>
  new Refusal('WORKBOOK_UNREADABLE', 422, `这个文件不能作为机构名单读取：${why}`);

/** What the reader says of reports, for a list of agencies. */
const WHY: Readonly<Record<string, string>> = {
  UNSUPPORTED_KIND: '它不是 Excel 工作簿。请用平台的模板，或在 Excel、WPS 里另存为 .xlsx 后重新上传。',
  ARCHIVE: '它是压缩包。请解压后上传里面的 Excel 工作簿。',
  EMPTY_FILE: '里面没有文字。请确认选对了文件，重新上传。',
  SCANNED_IMAGE: '里面只有图片，没有文字。请上传填有文字的 Excel 工作簿。',
  DAMAGED_FILE: '它不完整或已损坏。请在 Excel、WPS 里打开，另存为 .xlsx 后重新上传。',
  PASSWORD_PROTECTED: '它设有打开密码。请去掉密码，另存后重新上传。',
};
const TOO_MUCH =
  '内容过多。请用平台的模板，只留机构和人员的行，清除表格外的格式；单位很多的，请按上级分成几个文件。';

/** @param code of what the reader refused */
export const workbookUnreadable = (code: string, message: string) =>
  unreadable(
    ['TOO_LARGE', 'TOO_INTRICATE', 'READING_TOO_HARD'].includes(code) ? TOO_MUCH : (WHY[code] ?? message),
  );

export const tooManyRows = (rows: number, most: number) =>
  unreadable(`它有 ${rows} 行，一次最多 ${most} 行。请按上级分成几个文件，先导入上级的。`);
