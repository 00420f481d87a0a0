import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AGENCY_KIND_NAMES,
  AREA_FIGURES_KIND_NAMES,
  type AreaFiguresKind,
  type AreaFiguresQuery,
  type Completeness,
  coveringText,
  exemptText,
  type FigureSums,
  isCounted,
  missingText,
  SUBMISSION_STATE_NAMES,
  summedText,
} from '@zhaojian/contract';
import { type Form, formById, formForYear } from '@zhaojian/report';
import {
  type AreaFigures,
  type AreaFiguresRow,
  writeAreaFigures,
  writeAreaFiguresCsv,
} from '@zhaojian/report-writer/workbook';
import { DataSource } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import type { Download } from '../../http-server/download.ts';
import { inBatches } from '../../workload/in-batches.ts';
import { AcceptedReports, reportKey } from '../../submissions/versions/accepted-reports.service.ts';
import { CompletenessOfYear } from '../completeness.query.ts';
import { figuresOfReport, figureSums } from '../figure-sums.ts';
import { type AreaMember, membersOf } from '../reconciliation/area-members.ts';
import { SubtreeTotal } from '../subtree-total.entity.ts';

const WRITERS: Readonly<Record<AreaFiguresKind, (area: AreaFigures) => Uint8Array | Promise<Uint8Array>>> = {
  xlsx: writeAreaFigures,
  csv: (area) => new TextEncoder().encode(writeAreaFiguresCsv(area)),
};

/** How many are read from the database at a time: a report is some 100 kB as it is stored, its figures 2 kB. */
const REPORTS_AT_ONCE = 200;

/** The figures of a node and of everything below it in a year, as a file: the same figures that the pages show. */
@Injectable()
export class AreaFiguresFiles {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly acceptedReports: AcceptedReports,
    private readonly completeness: CompletenessOfYear,
    private readonly clock: Clock,
    private readonly audit: AuditRecord,
  ) {}

  /**
   * The file, with an entry in the record.
   *
   * @throws Refusal AGENCY_NOT_FOUND where the node was not in the caller's area in the year
   */
  async of(caller: Caller, { agencyId, year, kind }: AreaFiguresQuery): Promise<Download> {
    const node = await this.scope.node(caller, agencyId, year);
    const [total, completeness, rows] = await Promise.all([
      this.database.manager.findOneBy(SubtreeTotal, { agencyId, year }),
      this.completeness.of(caller, { agencyId, year, page: 1, pageSize: 1 }),
      this.rows(node, year),
    ]);
    const form = total ? formById(total.form) : formForYear(year);
    if (!form) throw new Error(`${year} has no form although it is a report year`);
    const sum = figureSums(total ?? undefined);
    const title = `${node.name} ${year} 年度政府信息公开年报数据`;
    const bytes = await WRITERS[kind]({
      form,
      title,
      facts: factsOf(completeness, year, form, this.clock.today()),
      sum: isEmpty(sum) ? null : sum,
      rows,
    });
    await this.audit.add(this.database.manager, caller, {
      action: 'figures.downloaded',
      subject: `${year} 年度各单位数据`,
      agency: node,
      details: { year, file: AREA_FIGURES_KIND_NAMES[kind] },
    });
    return { kind, name: title, bytes };
  }

  private async rows(node: PlacedAgency, year: number): Promise<AreaFiguresRow[]> {
    const agencies = await this.tree.subtree(node.path, year);
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const members = await membersOf(this.database.manager, node.path, year);
    const memberOf = new Map(members.map((member) => [member.id, member]));
    const covering = members.filter(({ coversArea }) => coversArea).map(({ id }) => id);
    const days = await this.acceptedReports.daysOfAcceptance(covering, [year]);
    const figures = await this.figures(
      agencies.map(({ id }) => id),
      year,
    );
    return agencies.map((agency) => ({
      name: agency.name,
      parent: names.get(agency.parentId ?? '') ?? '',
      kind: AGENCY_KIND_NAMES[agency.kind],
      sector: agency.sector ?? '',
      status: statusText(memberOf.get(agency.id), days.get(reportKey({ agencyId: agency.id, year }))),
      figures: figures.get(agency.id) ?? null,
    }));
  }

  private async figures(ids: readonly string[], year: number): Promise<Map<string, FigureSums>> {
    const figures = new Map<string, FigureSums>();
    for (const batch of inBatches(ids, REPORTS_AT_ONCE)) {
      const accepted = await this.acceptedReports.ofAgencies(batch, year);
      for (const { agencyId, report } of accepted) figures.set(agencyId, figuresOfReport(report));
    }
    return figures;
  }
}

const isEmpty = (figures: FigureSums): boolean => Object.keys(figures).length === 0;

/** Whether an agency's figures are in the sum, and if not why; of published ones, from when they are. */
function statusText(member: AreaMember | undefined, acceptedOn: string | undefined): string {
  if (!member) return '';
  const { coversArea, exemption, state } = member;
  if (exemption !== null) return `免报：${exemption}`;
  if (coversArea)
    return isCounted(state)
      ? `全辖区公布数${acceptedOn ? `（${acceptedOn} 通过）` : ''}，不相加`
      : '全辖区报告，未通过';
  return isCounted(state) ? '已计入' : `${SUBMISSION_STATE_NAMES[state]}，未计入`;
}

const factsOf = (completeness: Completeness, year: number, { source }: Form, today: string): string[] =>
  [
    summedText(completeness, year),
    missingText(completeness),
    coveringText(completeness),
    exemptText(completeness),
    completeness.lastAcceptedOn ? `最近一次通过：${completeness.lastAcceptedOn}` : '',
    `列按${source}，从左到右与表二、表三、表四相同；单位见表头，空格是没有或没有读出的数，不是 0。`,
    `导出日期：${today}`,
  ].filter((line) => line !== '');
