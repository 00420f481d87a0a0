import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { SUBMISSION_STATE_NAMES } from '@zhaojian/contract';
import type { Form } from '@zhaojian/report';
import { type FiguresRow, writeFiguresWorkbook } from '@zhaojian/report-writer/workbook';
import { DataSource } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import {
  AreaReports,
  isPending,
  type ReportStatus,
} from '../../submissions/bringing-in/area-reports.query.ts';
import { SubmissionAccess } from '../../submissions/submission-access.service.ts';

/** The figures of an area's past year as the workbook that can be brought in again. */
@Injectable()
export class YearWorkbooks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly tree: AgencyTree,
    private readonly reports: AreaReports,
    private readonly audit: AuditRecord,
  ) {}

  /**
   * The workbook of a year for the caller’s area, filled in with what is there, with an entry in the record. @throws Refusal where the year cannot
   * be loaded
   */
  async write(caller: Caller, year: number): Promise<{ name: string; bytes: Uint8Array }> {
    const { agency: top, form } = await this.access.toLoad(caller, caller.agencyId, year);
    const [agencies, statuses] = await Promise.all([
      this.tree.subtree(top.path, year),
      this.reports.of(top.path, year),
    ]);
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const reports = await this.reports.reports([...statuses.values()], year);
    const rows = agencies.map((agency) => ({
      ...rowOf(agency, names.get(agency.parentId ?? '') ?? '', statuses.get(agency.id)),
      report: reports.get(agency.id) ?? null,
    }));
    const title = `${top.name} ${year} 年度政府信息公开工作年度报告数据`;
    const bytes = await writeFiguresWorkbook(form, { year, title }, rows, explanations(form, year));
    await this.audit.add(this.database.manager, caller, {
      action: 'pastYears.downloaded',
      subject: `${year} 年度各单位数据`,
      agency: top,
      details: { year },
    });
    return { name: `${top.name}${year}年度数据`, bytes };
  }
}

const rowOf = (
  { name }: PlacedAgency,
  parent: string,
  status: ReportStatus | undefined,
): Omit<FiguresRow, 'report'> => ({
  name,
  parent,
  status: status ? statusText(status) : '',
  version: status?.version ?? 0,
});

const statusText = (status: ReportStatus): string => {
  if (status.exemption !== null) return '免报';
  if (status.reopenedUntil !== null) return `重新开放到 ${status.reopenedUntil}，由单位报送`;
  const { state, version, isBroughtIn, acceptedVersion } = status;
  if (version === 0) return '没有报告';
  if (!isBroughtIn) return `单位报送，${SUBMISSION_STATE_NAMES[state]}`;
  if (isPending(status)) return '上级补录，待确认';
  return version === acceptedVersion ? '上级补录' : `上级补录，${SUBMISSION_STATE_NAMES[state]}`;
};

const explanations = ({ source }: Form, year: number): string[] => [
  `${year} 年度数据怎样填`,
  `一、每个单位一行，${year} 年度本辖区有几个单位就有几行；列按${source}的表格，从左到右与表二、表三、表四相同，最后是第一、五、六部分的文字。`,
  '二、带底色的格填写。数量填非负整数，金额按列名里的单位填，最多四位小数；不写“件”“万元”等单位，不写说明文字。',
  '三、没有的填 0。一张表里有的格空着，按 0 计，核对时会说明；一张表全部空着，要求补填；整行空着，这个单位不补录、不改动。',
  '四、平台上已有的数字已经填好，不改的请保留。文字部分不导出，空着就不改；需要补录文字的，直接粘贴进格里。',
  '五、单位名称是它当年的名称。不补录的单位可以删去整行；可以排序、筛选，但筛掉（隐藏）的行和列读不到。',
  '六、灰色小字一行是列的标识，读取时以它为准，不要改动、删除或隐藏。自己加的列，这一行空着即可，不会读取。',
  '七、“已有版本”说明这一行是按平台上的第几版填的，不要改动；别人在这以后改过的，核对时会指出，不会覆盖。',
  '八、上传后先看核对结果：哪些新补录、哪些更正、哪些不变，错在第几行第几列。有一处错误，全部不补录；确认后一次补录，并标明“上级补录”。',
];
