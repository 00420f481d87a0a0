import { Refusal } from '../../refusals/refusal.ts';

export const noScan = () => new Refusal('NO_FILE', 400, '没有收到文件，请选择签字盖章件的扫描件后重新上传。');

export const scanKind = (fileName: string) =>
  new Refusal(
    'SIGNED_SCAN_KIND',
    400,
    `“${fileName}”不是 PDF、JPG、PNG 或 OFD 文件，没有保存。请把签字盖章的纸质件扫描成其中一种再上传；只改文件名的后缀不行。`,
  );

export const scanOfOtherVersion = (version: number, latest: number | null) =>
  new Refusal(
    'SIGNED_SCAN_OTHER_VERSION',
    409,
    `签字盖章件要附在最新的一版上，现在${latest === null ? '还没有报告' : `最新的是第 ${latest} 版，不是第 ${version} 版`}，没有保存。请刷新页面，打印最新的一版签字盖章后再上传。`,
    { latest },
  );

/** Nobody changes what was handed in while somebody decides on it. */
export const scanHandedIn = () =>
  new Refusal(
    'SIGNED_SCAN_SETTLED',
    409,
    '报告已经提交，签字盖章件是提交内容的一部分，不能再更换，没有保存。要更换的，请先在“我的年报”撤回提交；主管部门已经打开的，请联系它退回后再更换。',
  );

export const scanOfAccepted = () =>
  new Refusal(
    'SIGNED_SCAN_SETTLED',
    409,
    '报告已经审核通过，签字盖章件不能再更换。确需更换的，请在“我的年报”申请更正。',
  );

export const scanMissing = (version: number, older: number | undefined) =>
  new Refusal(
    'SIGNED_SCAN_MISSING',
    422,
    `本年度规定提交时须附签字盖章件，第 ${version} 版还没有${older === undefined ? '' : `（已有的是第 ${older} 版的）`}。请下载年报（Word）打印、签字盖章，扫描成 PDF、JPG、PNG 或 OFD 上传后再提交。`,
    { version },
  );

export const scanNotFound = () =>
  new Refusal('SIGNED_SCAN_NOT_FOUND', 404, '没有找到这份签字盖章件，请刷新页面后重新选择。');

export const sameScan = () =>
  new Refusal('SIGNED_SCAN_AGAIN', 409, '这份签字盖章件已经附上，不用再上传；要更换的，请选择另一个文件。');

export const tooManyScans = (most: number) =>
  new Refusal(
    'TOO_MANY_SIGNED_SCANS',
    429,
    `一份报告一天最多上传 ${most} 次签字盖章件，今天已到上限。已附的仍然有效，请核对后明天再更换。`,
  );
