import { Refusal } from '../refusals/refusal.ts';
import { BATCH_LIMITS } from './batch-limits.ts';

const gigabytes = (bytes: number) => bytes / 1024 / 1024 / 1024;

export const noFiles = () =>
  new Refusal(
    'NO_FILE',
    400,
    '没有收到可以读取的文件。请选择年度报告、装有年度报告的文件夹或压缩包（.zip）。',
  );

export const tooManyFiles = () =>
  new Refusal(
    'TOO_MANY_FILES',
    413,
    `一批最多导入 ${BATCH_LIMITS.files} 个文件。请按县区或部门分成几批，分别导入。`,
    { limit: BATCH_LIMITS.files },
  );

export const batchTooLarge = () =>
  new Refusal(
    'BATCH_TOO_LARGE',
    413,
    `这一批的内容解压后超过 ${gigabytes(BATCH_LIMITS.unpackedBytes)} GB。请只留年度报告，或分成几批导入。`,
  );

export const archiveTooLarge = () =>
  new Refusal(
    'ARCHIVE_TOO_LARGE',
    413,
    `压缩包超过 ${gigabytes(BATCH_LIMITS.archiveBytes)} GB 的上限。请只留年度报告，或分成几个压缩包导入。`,
  );

export const damagedArchive = () =>
  new Refusal('DAMAGED_ARCHIVE', 422, '压缩包不完整或已损坏，无法打开。请重新压缩（.zip）后再导入。');

export const otherArchive = () =>
  new Refusal(
    'OTHER_ARCHIVE',
    422,
    '这是 RAR、7z 或其他格式的压缩包，打不开。请先解压，再把文件夹拖进来；或用系统自带的压缩功能重新压缩为 .zip。',
  );

export const archiveInArchive = () =>
  new Refusal(
    'ARCHIVE_IN_ARCHIVE',
    422,
    '这是压缩包里的压缩包，没有打开。请先把它解压，再连同其他文件一起导入。',
  );

export const encryptedEntry = () =>
  new Refusal('PASSWORD_PROTECTED', 422, '压缩包设有密码，读不出这个文件。请去掉密码重新压缩后再导入。');

export const suspiciousRatio = () =>
  new Refusal(
    'SUSPICIOUS_ARCHIVE',
    422,
    '这个文件解压后大得不合常理，没有解压。请确认来源；确是年度报告的，请单独导入。',
  );

export const unsafePath = () =>
  new Refusal(
    'UNSAFE_PATH',
    422,
    '压缩包里这个文件的路径指向压缩包以外，没有读取。请确认压缩包的来源；确是年度报告的，请单独导入。',
  );

export const unknownPacking = () =>
  new Refusal(
    'UNSUPPORTED_PACKING',
    422,
    '这个文件的压缩方式不受支持。请用系统自带的压缩功能重新压缩（.zip）。',
  );

export const otherYearThanBatch = (inFile: number, ofBatch: number) =>
  new Refusal(
    'OTHER_YEAR',
    422,
    `文件是 ${inFile} 年度的报告，而这一批导入的是 ${ofBatch} 年度。请换成 ${ofBatch} 年度的文件；要导入 ${inFile} 年度的，另建一批。`,
    { inFile, ofBatch },
  );

export const batchNotFound = () =>
  new Refusal('BATCH_IMPORT_NOT_FOUND', 404, '没有找到这一批导入，请返回批量导入页面重新选择。');

export const itemNotFound = () =>
  new Refusal('BATCH_IMPORT_ITEM_NOT_FOUND', 404, '这一批里没有这个文件，请刷新页面后重试。');

export const nothingToDecide = () =>
  new Refusal(
    'NOTHING_TO_DECIDE',
    409,
    '这个文件现在不需要决定：可能别人刚刚处理过。请看列表里它的最新情况。',
  );

export const otherQuestion = () =>
  new Refusal(
    'OTHER_QUESTION',
    409,
    '这个文件还不知道是哪个机关的报告。请先选择机关，再决定要不要作为新的一版。',
  );

export const otherNumberToDecide = (now: number, seen: number) =>
  new Refusal(
    'OTHER_NUMBER_TO_DECIDE',
    409,
    `您看到时这类文件有 ${seen} 个，现在是 ${now} 个，没有改动。请看列表里的最新情况，再决定一次。`,
    { now, seen },
  );

export const batchCancelled = () =>
  new Refusal('BATCH_IMPORT_CANCELLED', 409, '这一批导入已经取消，不能再处理其中的文件。请把文件重新导入。');

export const batchOver = () =>
  new Refusal('BATCH_IMPORT_OVER', 409, '这一批导入已经结束，没有可以取消的文件了。');

export const brokenOff = () =>
  new Refusal(
    'READING_BROKEN_OFF',
    422,
    '读取这个文件时服务多次中断，没有再试。请单独上传这个文件；仍不行的，请联系管理员。',
  );

export const unexpected = (reference: string) =>
  new Refusal(
    'INTERNAL',
    500,
    `处理这个文件时系统出现意外错误，其他文件不受影响。请稍后单独导入；仍不行的，请把编号 ${reference} 告诉管理员。`,
    { reference },
  );

export const NO_LONGER_ALLOWED = 'NO_LONGER_ALLOWED';
/** @param obstacle why the person who imports it no longer may */
export const noLongerImports = (obstacle: string) =>
  new Refusal(
    NO_LONGER_ALLOWED,
    403,
    `选择导入这个文件后，${obstacle}，没有导入。仍需要的，请由仍为这个辖区工作、能够批量导入的人重新导入。`,
  );
