import { Injectable } from '@nestjs/common';
import type { ReportVersion as ContractVersion, SaveVersion } from '@zhaojian/contract';
import { changesReport, emptyReport } from '@zhaojian/report';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { SubmissionAccess } from '../submission-access.service.ts';
import { VersionQueries } from '../versions/version.queries.ts';
import { Versions } from '../versions/versions.service.ts';
import {
  correctReport,
  refuseBadFigures,
  refuseMissingReason,
  refuseOtherTakenOver,
} from './correct-report.ts';

/** Versions typed in: from scratch, or as a correction of the version before. */
@Injectable()
export class SavedVersions {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly queries: VersionQueries,
    private readonly versions: Versions,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves figures and texts as a new version of the one they are based on. @throws Refusal VERSION_CONFLICT where
   * another came in between, and others
   */
  async save(caller: Caller, agencyId: string, year: number, wanted: SaveVersion): Promise<ContractVersion> {
    const task = await this.access.toReport(caller, agencyId, year);
    refuseBadFigures(task.form, wanted.figures);
    refuseOtherTakenOver(wanted);
    const base = wanted.basedOn === 0 ? null : await this.queries.stored(task, wanted.basedOn);
    const changes = base !== null && changesReport(base.report, wanted);
    if (base?.original && changes) refuseMissingReason(wanted);

    return this.versions.commit(caller, task, {
      basedOn: wanted.basedOn,
      source: base?.original ? (changes ? 'corrected' : 'confirmed') : 'entered',
      reason: wanted.reason || null,
      report: correctReport(base?.report ?? emptyReport(task.agency.name, year), wanted, {
        basis: base?.original ? 'corrected' : 'entered',
        confirmed: { by: caller.displayName, at: this.clock.now().toISOString() },
      }),
      notices: base?.notices ?? [],
      original: base?.original ?? null,
      takenOver: wanted.takenOver,
    });
  }
}
