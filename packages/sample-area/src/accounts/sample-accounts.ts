import type { Role } from '@zhaojian/contract';
import { OPEN_YEAR, SAMPLE_AGENCIES, sampleAgency } from '../area/sample-area.ts';
import { nameInYear, type SampleAgency } from '../area/sample-agency.ts';

/** One account of the sample area. */
export interface SampleAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** The sample agency it is bound to. */
  readonly agencyId: string;
}

/** The password of every account of the sample area; printed at each start, so that nobody takes it for a secret. */
export const SAMPLE_PASSWORD = 'shili-nianbao';

const account = (role: Role, agencyId: string, username: string, title: string): SampleAccount => ({
  username,
  displayName: `${nameInYear(sampleAgency(agencyId), OPEN_YEAR)}${title}`,
  role,
  agencyId,
});

/** Every agency has a person who reports, under the agency's own id. */
export const reporterOf = ({ id }: SampleAgency): SampleAccount => account('agency', id, id, '填报员');

/** Each government has someone who reviews; a government's own report is reviewed by the one above. */
export const supervisorOf = ({ id, parent }: SampleAgency): SampleAccount => supervisorAt(parent ?? id);

const supervisorAt = (government: string): SampleAccount =>
  account('supervisor', government, `${government}.zhuguan`, '审核员');

/** Made last: where it is, the sample area is complete. */
export const SAMPLE_ADMINISTRATOR = account('administrator', 'shi', 'shi.guanli', '管理员');

const governments = SAMPLE_AGENCIES.filter(({ coversArea }) => coversArea);

export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  ...SAMPLE_AGENCIES.map(reporterOf),
  ...governments.map(({ id }) => supervisorAt(id)),
  ...governments.map(({ id }) => account('leader', id, `${id}.lingdao`, '领导')),
  SAMPLE_ADMINISTRATOR,
];

/** What to try first, in words for anyone who starts the platform. */
export const INTRODUCED_ACCOUNTS: readonly (readonly [username: string, who: string])[] = [
  ['shi.guanli', '管理员　　示例市'],
  ['shi.zhuguan', '主管部门　示例市（审核各部门、各区县）'],
  ['dongan.zhuguan', '主管部门　示例市东岸区'],
  ['shi.caizheng', '填报单位　示例市财政局（本年尚未开始，已逾期）'],
  ['shi.zhujian', '填报单位　示例市住房和城乡建设局（本年被退回）'],
  ['shi', '填报单位　示例市人民政府（可由辖区汇总生成报告）'],
  ['shi.lingdao', '领导　　　示例市'],
  ['dongan.lingdao', '领导　　　示例市东岸区'],
];
