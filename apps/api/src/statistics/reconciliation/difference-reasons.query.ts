import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DifferenceReason, type FigureSums, isCounted } from '@zhaojian/contract';
import { cellOf, type Form, inTenThousandths, type Report } from '@zhaojian/report';
import { DataSource, In } from 'typeorm';
import { AcceptedReports } from '../../submissions/versions/accepted-reports.service.ts';
import { inBatches } from '../../workload/in-batches.ts';
import { figuresOfReport, figureSums } from '../figure-sums.ts';
import { SubtreeTotal } from '../subtree-total.entity.ts';
import { type AreaMember, isAdded, isBelow, isExcluded, isMissing, whyMissing } from './area-members.ts';

/** As many reports as are read at once. */
const BATCH = 300;

/** Two small agencies may well report the same few figures; this many that are alike are no coincidence. */
const ALIKE_FROM = 8;

type Reported = Pick<Report, 'form'> & { figures: FigureSums };

/** What can explain that the sum of an area is not what was published for it. */
@Injectable()
export class DifferenceReasons {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly acceptedReports: AcceptedReports,
  ) {}

  /**
   * @param members of the area, itself among them
   * @param areaId the agency whose published report is compared
   * @returns the weightiest first
   */
  async of(
    members: readonly AreaMember[],
    year: number,
    form: Form,
    areaId: string,
  ): Promise<DifferenceReason[]> {
    const below = members.filter(({ id }) => id !== areaId);
    const found = [
      ...(await this.notThere(below, year, form)),
      ...(await this.countedTwice(members, year)),
      ...(await this.ofSingleReports(members, year, form)),
      ...(await this.publishedBelow(below, year)),
    ];
    return found.toSorted((one, other) => weight(other) - weight(one));
  }

  /** Last year's figures say about what is missing; a year with another form says nothing. */
  private async notThere(
    below: readonly AreaMember[],
    year: number,
    form: Form,
  ): Promise<DifferenceReason[]> {
    const notThere = below.filter((member) => isMissing(member) || isExcluded(member));
    const before = await this.reportedBy(notThere, year - 1);
    return notThere.map((member) => {
      const report = before.get(member.id);
      const why = isExcluded(member) ? 'excluded' : whyMissing(member);
      return reason(why, member, report?.form === form.id ? report.figures : null);
    });
  }

  /** Reports of agencies whose own agencies below are added as well: taken away, those below would count once. */
  private async countedTwice(members: readonly AreaMember[], year: number): Promise<DifferenceReason[]> {
    const added = members.filter(isAdded);
    // In the order of paths, all below an agency follow it.
    const above = added.filter((member, index) => {
      const next = added[index + 1];
      return next !== undefined && isBelow(next, member);
    });
    const reports = await this.reportedBy(above, year);
    return above.flatMap((member) => {
      const report = reports.get(member.id);
      return report ? [reason('countedTwice', member, negated(report.figures))] : [];
    });
  }

  /** The total of an agency with nothing below it is its report: what is peculiar about those needs no report read. */
  private async ofSingleReports(
    members: readonly AreaMember[],
    year: number,
    form: Form,
  ): Promise<DifferenceReason[]> {
    const single = members.filter((member, index) => {
      const next = members[index + 1];
      return isAdded(member) && (next === undefined || !isBelow(next, member));
    });
    const totals = new Map<string, SubtreeTotal>();
    for (const batch of inBatches(single, BATCH)) {
      const agencyId = In(batch.map(({ id }) => id));
      for (const total of await this.database.manager.findBy(SubtreeTotal, { agencyId, year }))
        totals.set(total.agencyId, total);
    }
    const firstWith = new Map<string, AreaMember>();
    return single.flatMap((member) => {
      const total = totals.get(member.id);
      if (!total) return [];
      const alike = JSON.stringify(total.figures);
      const other = firstWith.get(alike);
      firstWith.set(alike, other ?? member);
      const isCopy = other && total.figures.filter((figure) => figure !== 0).length >= ALIKE_FROM;
      const wholes = Object.entries(figureSums(total)).filter(
        ([key, sum]) => sum !== 0 && !cellOf(form, key),
      );
      return [
        ...(isCopy ? [reason('sameFigures', member, negated(figureSums(total)), other.name)] : []),
        ...(wholes.length > 0 ? [reason('undivided', member, Object.fromEntries(wholes))] : []),
      ];
    });
  }

  /** Of the areas next below only: what is below them is theirs to explain. */
  private async publishedBelow(below: readonly AreaMember[], year: number): Promise<DifferenceReason[]> {
    const covering = below.filter(({ coversArea, state }) => coversArea && isCounted(state));
    const next = covering.filter((member) => !covering.some((other) => isBelow(member, other)));
    const reports = await this.reportedBy(next, year);
    const totals = await this.database.manager.findBy(SubtreeTotal, {
      agencyId: In(next.map(({ id }) => id)),
      year,
    });
    return next.flatMap((member) => {
      const report = reports.get(member.id);
      const total = totals.find(({ agencyId }) => agencyId === member.id);
      if (!report) return [];
      const summed = figureSums(total);
      const figures = Object.fromEntries(
        Object.entries(report.figures).map(([key, value]) => [
          key,
          inTenThousandths(value - (summed[key] ?? 0)),
        ]),
      );
      return Object.values(figures).some((figure) => figure !== 0)
        ? [reason('publishedBelow', member, figures)]
        : [];
    });
  }

  /** Of the reports only what is compared: a nation's narratives would fill the memory. */
  private async reportedBy(members: readonly AreaMember[], year: number): Promise<Map<string, Reported>> {
    const reported = new Map<string, Reported>();
    for (const batch of inBatches(members, BATCH)) {
      const ids = batch.map(({ id }) => id);
      for (const { agencyId, report } of await this.acceptedReports.ofAgencies(ids, year))
        reported.set(agencyId, { form: report.form, figures: figuresOfReport(report) });
    }
    return reported;
  }
}

const reason = (
  kind: DifferenceReason['kind'],
  { id, name }: AreaMember,
  figures: FigureSums | null,
  otherName: string | null = null,
): DifferenceReason => ({
  kind,
  agencyId: id,
  agencyName: name,
  otherName,
  figures: figures && Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0)),
});

const negated = (figures: FigureSums): FigureSums =>
  Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, -figure]));

/** In how many cells it can explain something. */
const weight = ({ figures }: DifferenceReason): number => Object.keys(figures ?? {}).length;
