import { Injectable } from '@nestjs/common';
import {
  AUDIT_ACTIONS,
  type AuditAction,
  MOST_CHANGED_CELLS,
  type TotalsEffect,
  type YearChange,
  type YearChanges,
  type YearChangesQuery,
} from '@zhaojian/contract';
import { formForYear } from '@zhaojian/report';
import { AuditListQuery } from '../../audit/audit-list.query.ts';
import type { Recorded } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import type { ExpectedEffect } from './expected-reports.service.ts';
import type { StepsTold } from './tree-history.service.ts';
import type { CorrectionDetails } from './report-corrections.service.ts';

type Entry = Awaited<ReturnType<AuditListQuery['effectsOn']>>[0][number];
/**
 * Those of which only the counts changed have no cells, and those of which one thing was done name it with the entry; so do all
 * from before these were kept.
 */
type Effect = ExpectedEffect & Partial<Pick<TotalsEffect, 'cells' | 'changedCells'> & StepsTold>;
type Details = Partial<CorrectionDetails> & { done?: Recorded[]; effects: Effect[] };

/** What was corrected in a year after it had counted, as far as it changed the figures of one node. */
@Injectable()
export class ChangesOfYear {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly audit: AuditListQuery,
  ) {}

  /** @throws Refusal AGENCY_NOT_FOUND where the node was not in the caller's area in the year */
  async page(caller: Caller, { agencyId, year, page, pageSize }: YearChangesQuery): Promise<YearChanges> {
    const node = await this.scope.node(caller, agencyId, year);
    const [entries, total] = await this.audit.effectsOn(node.id, year, { page, pageSize });
    return { items: entries.flatMap((entry) => changeOf(entry, node.id, year)), total };
  }
}

/** Of a change of the tree, what happened within the node is told: where an agency came from or went is not. */
function changeOf(entry: Entry, nodeId: string, year: number): YearChange[] {
  const details = entry.details as unknown as Details;
  const effect = details.effects.find((each) => each.agencyId === nodeId && each.year === year);
  const form = formForYear(year);
  if (!effect || !form) return [];
  const {
    correction = 'treeChanged',
    reason,
    version,
    earlierVersion,
    cells = [],
    published,
    done,
  } = details;
  const within = entry.agencyPath?.includes(nodeId) ?? false;
  const steps = effect.done ?? (done ?? []).filter(({ path }) => path?.includes(nodeId));
  return [
    {
      id: entry.id,
      at: entry.at.toISOString(),
      actor: entry.accountName,
      correction,
      done: steps.map(({ action, subject }) => ({
        name: AUDIT_ACTIONS[action as AuditAction] ?? action,
        subject,
      })),
      doneCount: effect.doneCount ?? steps.length,
      agencyId: within ? entry.agencyId : null,
      agencyName: within ? entry.agencyName : null,
      reason: typeof reason === 'string' ? reason : null,
      version: version ?? null,
      earlierVersion: earlierVersion ?? null,
      cells: cells.slice(0, MOST_CHANGED_CELLS),
      changedCells: cells.length,
      form: form.id,
      published: published ?? false,
      expected: effect.expected ?? null,
      toSum: effect.toSum ?? null,
      reports: effect.reports,
      figures: effect.figures,
      totalCells: effect.cells ?? [],
      changedTotalCells: effect.changedCells ?? 0,
    },
  ];
}
