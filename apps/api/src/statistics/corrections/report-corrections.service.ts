import { Injectable } from '@nestjs/common';
import type { Correction } from '@zhaojian/contract';
import { cellsOf, type FormId, formOf, inTenThousandths, type Report, valuesInOrder } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { type Actor, AuditRecord, type Change } from '../../audit/audit-record.service.ts';
import type { DecidedReport } from '../../submissions/submission.events.ts';
import {
  effectsOf,
  type Kept,
  type KeptRow,
  told,
  volumesOf,
} from '../effects-of-changes/totals-compared.ts';

/** A cell in which two accepted versions differ. */
interface ChangedFigure {
  key: string;
  before: number | null;
  after: number | null;
}

/** What is kept of a correction beside its effects on the totals. */
export interface CorrectionDetails {
  correction: Correction;
  version?: number;
  earlierVersion?: number;
  reason?: unknown;
  cells?: ChangedFigure[];
  published: boolean;
}

interface Made {
  actor: Actor;
  change: Change;
}

/** What was added to totals, or taken from them: figures in the order in which totals are stored, and reports. */
interface Moved {
  figures: string[];
  reports: 1 | 0 | -1;
}

/** A total after a report was added to it or taken from it, and what it was before. */
type MovedTotal = KeptRow & { reportsBefore: number; figuresBefore: string[] };

/**
 * What happens to figures after they counted is recorded with what it does to the totals above, in the transaction that does
 * it: later on, other reports and agencies have changed them too, and nobody could say what this one did.
 */
@Injectable()
export class ReportCorrections {
  constructor(private readonly audit: AuditRecord) {}

  /** Keeps what a report that no longer counts takes out of the sums. */
  async withdrawn(manager: EntityManager, made: Made, decided: DecidedReport): Promise<void> {
    const figures = figuresOf(decided.report, -1);
    await this.record(manager, made, decided, { figures, reports: -1 }, { correction: 'withdrawn' });
  }

  /** Nothing for a report that counts for the first time: that corrects nothing. */
  async acceptedAnew(manager: EntityManager, made: Made, decided: DecidedReport): Promise<void> {
    if (!decided.earlier) return;
    await this.record(
      manager,
      made,
      decided,
      { figures: figuresOf(decided.report, 1), reports: 1 },
      again(decided, decided.earlier),
    );
  }

  /** A version took the place of the one that counted until then: the totals had that one, and have this one now. */
  async replaced(
    manager: EntityManager,
    made: Made,
    decided: DecidedReport & { earlier: NonNullable<DecidedReport['earlier']> },
  ): Promise<void> {
    const before = valuesInOrder(decided.earlier.report);
    const figures = valuesInOrder(decided.report).map((value, place) =>
      differenceOf(value ?? 0, before[place] ?? 0),
    );
    await this.record(manager, made, decided, { figures, reports: 0 }, again(decided, decided.earlier));
  }

  private async record(
    manager: EntityManager,
    { actor, change }: Made,
    decided: DecidedReport,
    moved: Moved,
    details: Pick<CorrectionDetails, 'correction' | 'earlierVersion' | 'cells'>,
  ): Promise<void> {
    const { agencyId, year, version } = decided;
    const totals = await this.movedTotals(manager, agencyId, year, moved);
    const published = totals.length === 0;
    const rows = published ? await this.ownFigures(manager, decided, moved) : totals;
    const effects = effectsOf(
      keptIn(rows, ({ reportsBefore, figuresBefore }) => [reportsBefore, figuresBefore]),
      keptIn(rows, ({ reports, figures }) => [reports, figures]),
    );
    if (effects.length === 0 || !change.agency) return;
    await this.audit.add(manager, actor, {
      action: 'totals.changed',
      subject: change.subject,
      agency: change.agency,
      ...(change.submissionId && { submissionId: change.submissionId }),
      details: {
        year,
        ...details,
        ...(version && { version }),
        ...(change.details?.['reason'] ? { reason: change.details['reason'] } : {}),
        published,
        done: [{ action: change.action, subject: change.subject, path: change.agency.path }],
        effects: effects.map(told),
      },
    });
  }

  /** The totals of the agency and of those above it. Their rows are this transaction's since the report was added. */
  private movedTotals(
    manager: EntityManager,
    agencyId: string,
    year: number,
    { figures, reports }: Moved,
  ): Promise<MovedTotal[]> {
    return manager.query<MovedTotal[]>(
      `SELECT total.agency_id AS "agencyId", total.year, total.form, total.reports, total.figures::text[] AS figures,
              node.name, node.path, total.reports - $4::int AS "reportsBefore",
              ARRAY(SELECT (COALESCE(cell.sum, 0) - COALESCE(cell.value, 0))::text
                    FROM unnest(total.figures, $3::numeric[]) WITH ORDINALITY AS cell (sum, value, place)
                    ORDER BY cell.place) AS "figuresBefore"
       FROM ${agenciesInYear('$1')} AS agency
       CROSS JOIN LATERAL unnest(string_to_array(rtrim(agency.path, '/'), '/')::uuid[]) AS above (id)
       JOIN ${agenciesInYear('$1')} AS node ON node.id = above.id
       JOIN subtree_total AS total ON total.agency_id = node.id AND total.year = $1
       WHERE agency.id = $2 AND NOT agency.covers_area`,
      [year, agencyId, `{${figures.join(',')}}`, reports],
    );
  }

  /** The report of a whole area is in no total: it is the agency's own published figures that come or go. */
  private async ownFigures(
    manager: EntityManager,
    { agencyId, year, report, earlier }: DecidedReport,
    moved: Moved,
  ): Promise<MovedTotal[]> {
    const agencies = await manager.query<{ name: string; path: string }[]>(
      `SELECT name, path FROM ${agenciesInYear('$1')} AS agency WHERE id = $2`,
      [year, agencyId],
    );
    const figures = figuresOf(report, 1);
    const [reports, reportsBefore] = [moved.reports < 0 ? 0 : 1, moved.reports > 0 ? 0 : 1];
    const figuresBefore = moved.reports === 0 && earlier ? figuresOf(earlier.report, 1) : figures;
    return agencies.map((agency) => ({
      ...agency,
      agencyId,
      year,
      form: report.form as FormId,
      reports,
      reportsBefore,
      figures,
      figuresBefore,
    }));
  }
}

const again = (
  { report }: DecidedReport,
  earlier: NonNullable<DecidedReport['earlier']>,
): Pick<CorrectionDetails, 'correction' | 'earlierVersion' | 'cells'> => ({
  correction: 'acceptedAnew',
  earlierVersion: earlier.version,
  cells: changedFigures(earlier.report, report),
});

const differenceOf = (now: number, before: number): string => String(inTenThousandths(now - before));

const figuresOf = (report: Report, sign: 1 | -1): string[] =>
  valuesInOrder(report).map((value) => String(sign * (value ?? 0)));

function keptIn(
  rows: MovedTotal[],
  at: (row: MovedTotal) => [reports: number, figures: string[]],
): Map<string, Kept> {
  return new Map(
    rows.flatMap((row): [string, Kept][] => {
      const [reports, figures] = at(row);
      if (reports === 0) return [];
      const { form, year, agencyId, name, path } = row;
      const kept = { agencyId, year, form, name, path, reports, figures };
      return [[`${year} ${agencyId}`, { ...kept, volumes: volumesOf(kept) }]];
    }),
  );
}

/** The cells in which two versions of a report differ, in statutory order. */
function changedFigures(earlier: Report, now: Report): ChangedFigure[] {
  return cellsOf(formOf(now))
    .map(({ key }) => ({
      key,
      before: earlier.cells[key]?.value ?? null,
      after: now.cells[key]?.value ?? null,
    }))
    .filter(({ before, after }) => before !== after);
}
