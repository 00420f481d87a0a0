import { Refusal } from '../refusals/refusal.ts';

export const coversNoArea = (agencyName: string, year: number) =>
  new Refusal(
    'COVERS_NO_AREA',
    409,
    `${agencyName} ${year} 年度的报告只涵盖本机关，不能由下级单位的报告汇总生成。要涵盖全辖区的，请由管理员在“机构”里改变报告口径。`,
  );

export const nothingAccepted = (agencyName: string, year: number) =>
  new Refusal(
    'NOTHING_ACCEPTED',
    409,
    `${agencyName}辖区内 ${year} 年度还没有审核通过的报告，没有可以汇总的数据。请在有报告通过后再生成。`,
  );
