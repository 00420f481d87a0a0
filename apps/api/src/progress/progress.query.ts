import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Progress, ProgressCounts } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { submissionsInYear } from '../submissions/status/submissions-in-year.ts';
import { type AreaProgress, nobody, ProgressCountsQuery } from './progress-counts.query.ts';

/** Who in an area has reported for a year. */
@Injectable()
export class ProgressQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly rounds: CollectionRounds,
    private readonly counts: ProgressCountsQuery,
  ) {}

  /**
   * How far an area is in a year, in all and below each child, beside how far it was on the same day of the year
   * before. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async of(caller: Caller, agencyId: string | undefined, year: number): Promise<Progress> {
    const node = await this.scope.node(caller, agencyId, year);
    const lastYear = (await this.scope.years(caller, node.id)).in(year - 1);
    const [round, byChild, children, before, now] = await Promise.all([
      this.rounds.find(year),
      this.counts.byChild(node.path, year),
      this.tree.children(node.id, year),
      lastYear ? this.firstSubmissions(lastYear.path, year - 1) : [],
      this.firstSubmissions(node.path, year),
    ]);
    return {
      round,
      area: { agencyId: node.id, agencyName: node.name, counts: together([...byChild.values()]) },
      children: children.flatMap(({ id, name, kind, childCount }) => {
        const progress = byChild.get(id);
        if (!progress) return [];
        return [
          {
            agencyId: id,
            agencyName: name,
            kind,
            childCount,
            counts: withoutActivity(progress),
            lastActivityAt: progress.lastActivityAt?.toISOString() ?? null,
          },
        ];
      }),
      firstSubmissions: [...before, ...now],
    };
  }

  private async firstSubmissions(path: string, year: number): Promise<Progress['firstSubmissions']> {
    return this.database.query<Progress['firstSubmissions']>(
      `SELECT submission.first_submitted_on::text AS day, count(*)::int AS count
       FROM ${submissionsInYear('$1')} AS submission
       JOIN ${agenciesAsked('$1')} AS agency ON agency.id = submission.agency_id AND ${isAsked('agency')}
       WHERE agency.path LIKE $2 || '%' AND submission.first_submitted_on IS NOT NULL
       GROUP BY 1 ORDER BY 1`,
      [year, path],
    );
  }
}

/** The whole area: the node itself and its children with all below them. */
function together(parts: AreaProgress[]): ProgressCounts {
  const whole = withoutActivity(nobody);
  for (const part of parts.map(withoutActivity)) {
    for (const key of Object.keys(whole) as (keyof ProgressCounts)[]) whole[key] += part[key];
  }
  return whole;
}

function withoutActivity({ lastActivityAt: _lastActivityAt, ...counts }: AreaProgress): ProgressCounts {
  return counts;
}
