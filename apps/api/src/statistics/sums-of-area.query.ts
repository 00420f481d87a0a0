import { Injectable } from '@nestjs/common';
import {
  type Form,
  formById,
  formForYear,
  type MissingAgency,
  type YearBefore,
  type YearSums,
} from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { AcceptedReports } from '../submissions/versions/accepted-reports.service.ts';
import { figuresOfReport, figureSums } from './figure-sums.ts';
import { isExcluded, isMissing, isToBeAdded, membersOf, whyMissing } from './reconciliation/area-members.ts';
import { SubtreeTotal } from './subtree-total.entity.ts';

/** The sums of an area for the report of its government, with the agencies that they lack. */
@Injectable()
export class SumsOfArea {
  constructor(
    private readonly tree: AgencyTree,
    private readonly acceptedReports: AcceptedReports,
  ) {}

  /**
   * The sums of a year, in the tree of the year. Callers make sure first that the agency is theirs to see.
   * @param manager of a snapshot, so that the sums and who is missing from them belong together
   */
  async of(
    manager: EntityManager,
    { id, path }: Pick<PlacedAgency, 'id' | 'path'>,
    year: number,
  ): Promise<{ sums: YearSums; missing: MissingAgency[] }> {
    const total = await manager.findOneBy(SubtreeTotal, { agencyId: id, year });
    const members = await membersOf(manager, path, year);
    return {
      sums: {
        form: total ? formById(total.form) : (formForYear(year) as Form),
        figures: figureSums(total ?? undefined),
        added: total?.reports ?? 0,
        expected: members.filter(isToBeAdded).length,
        isWhole: !members.some((member) => isMissing(member) || isExcluded(member)),
      },
      missing: members.filter(isMissing).map((member) => ({
        id: member.id,
        name: member.name,
        because: whyMissing(member),
      })),
    };
  }

  /** The sums of the year before; null where nothing was added up. */
  async before(manager: EntityManager, agencyId: string, year: number): Promise<YearBefore | null> {
    const agency = formForYear(year - 1) && (await this.tree.find(agencyId, year - 1, manager));
    if (!agency) return null;
    const { sums } = await this.of(manager, agency, year - 1);
    const report = agency.coversArea ? await this.acceptedReports.find(agencyId, year - 1, manager) : null;
    return sums.added > 0 ? { ...sums, published: report && figuresOfReport(report) } : null;
  }
}
