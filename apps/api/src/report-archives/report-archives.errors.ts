import { Refusal } from '../refusals/refusal.ts';

export const noAcceptedReports = (agencyName: string, year: number) =>
  new Refusal(
    'NO_ACCEPTED_REPORTS',
    409,
    `${agencyName} ${year} 年度还没有通过的报告，没有可以打包的。各单位到了哪一步，请在“填报进度”里看。`,
  );

export const tooManyReports = (reports: number, most: number) =>
  new Refusal(
    'TOO_MANY_REPORTS',
    409,
    `这个范围有 ${reports} 份通过的报告，一个压缩包最多 ${most} 份。请按区县分别打包。`,
  );

export const archiveUnderWay = (agencyName: string, year: number) =>
  new Refusal(
    'ARCHIVE_UNDER_WAY',
    409,
    `您正在打包${agencyName} ${year} 年度的报告，一次打包一个。请等它完成，再打包这里的。`,
  );

export const archiveNotFound = () =>
  new Refusal('ARCHIVE_NOT_FOUND', 404, '没有找到这个压缩包：可能已经过期，或者您后来又打包过。请重新打包。');

/** @param why the job gave up, in words that end with a full stop */
export const archiveGaveUp = (why: string): string =>
  `没有打包成：${why}可以再打包一次；仍不成的，请联系平台管理员，在“系统状态”里看原因。`;
