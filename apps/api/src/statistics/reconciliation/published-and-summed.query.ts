import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Reconciliation } from '@zhaojian/contract';
import { formForYear } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { AcceptedReports, reportKey } from '../../submissions/versions/accepted-reports.service.ts';
import { figuresOfReport, figureSums } from '../figure-sums.ts';
import { SubtreeTotal } from '../subtree-total.entity.ts';
import { isAdded, isToBeAdded, membersOf } from './area-members.ts';
import { DifferenceReasons } from './difference-reasons.query.ts';

/** As many as a page can say something about; the weightiest. */
const MOST_REASONS = 300;

/** 对账: what a government published for its area, beside what its office and all below it add up to. */
@Injectable()
export class PublishedAndSummedQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly acceptedReports: AcceptedReports,
    private readonly reasons: DifferenceReasons,
  ) {}

  /** @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async of(caller: Caller, agencyId: string, year: number): Promise<Reconciliation> {
    const node = await this.scope.node(caller, agencyId, year);
    const form = formForYear(year);
    if (!form) throw new Error(`${year} has no form although it is a report year`);
    const [report, total, members, days] = await Promise.all([
      node.coversArea ? this.acceptedReports.find(agencyId, year) : null,
      this.database.manager.findOneBy(SubtreeTotal, { agencyId, year }),
      membersOf(this.database.manager, node.path, year),
      this.acceptedReports.daysOfAcceptance([agencyId], [year]),
    ]);
    const reasons =
      report && total && total.reports > 0 ? await this.reasons.of(members, year, form, agencyId) : [];
    return {
      agencyId,
      agencyName: node.name,
      year,
      form: form.id,
      coversArea: node.coversArea,
      published: report && figuresOfReport(report),
      publishedAsOf: report && (days.get(reportKey({ agencyId, year })) ?? null),
      summed: figureSums(total ?? undefined),
      reports: {
        added: members.filter(isAdded).length,
        expected: members.filter(isToBeAdded).length,
      },
      reasons: reasons.slice(0, MOST_REASONS),
      reasonsLeft: Math.max(0, reasons.length - MOST_REASONS),
    };
  }
}
