import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { fingerprintsOf, type Report } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { inBatches } from '../workload/in-batches.ts';
import { namesOfAgencies } from './names-of-agencies.ts';

interface HandedIn {
  readonly submissionId: string;
  readonly agencyId: string;
  readonly year: number;
  readonly version: number;
  readonly narratives: Report['narratives'];
}

interface Fingerprinted extends Omit<HandedIn, 'narratives'> {
  readonly keys: readonly number[];
}

/** The version that is compared: what was accepted, otherwise what was handed in last. */
const COMPARED_VERSION = 'COALESCE(submission.accepted_version, submission.submitted_version)';

/** So many are read at a time, and so many written, while the next ones are read. */
const READ_AT_ONCE = 1000;
const WRITTEN_AT_ONCE = 40_000;

/** The keys by which reports with words in common are found, kept as reports are handed in. */
@Injectable()
export class WordsIndex {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Takes up the version of an agency's report that is compared now, in the place of the one before; or none. */
  async keep(manager: EntityManager, agencyId: string, year: number): Promise<void> {
    const [submission] = await manager.query<{ id: string; version: number | null; kept: number | null }[]>(
      `SELECT submission.id, ${COMPARED_VERSION} AS version, compared.version AS kept
       FROM submission LEFT JOIN compared_report AS compared ON compared.submission_id = submission.id
       WHERE submission.agency_id = $1 AND submission.year = $2 FOR UPDATE OF submission`,
      [agencyId, year],
    );
    if (!submission || submission.version === submission.kept) return;
    await this.write(manager, await this.fingerprints(manager, [submission.id]));
    if (submission.version === null) await forget(manager, submission.id);
  }

  /** Takes up every report that has not been, those first that were handed in first. */
  async fill(signal: AbortSignal): Promise<void> {
    const missing = await this.database.query<{ id: string }[]>(
      `SELECT submission.id FROM submission LEFT JOIN compared_report AS compared
         ON compared.submission_id = submission.id
       WHERE ${COMPARED_VERSION} <> COALESCE(compared.version, 0)
       ORDER BY submission.year, submission.first_submitted_on NULLS LAST, submission.submitted_at`,
    );
    let writing: Promise<void> = Promise.resolve();
    try {
      for (const batch of inBatches(missing, WRITTEN_AT_ONCE)) {
        const reports = await this.fingerprintsOf(batch, signal);
        await writing;
        writing = this.database.transaction((manager) => this.write(manager, reports));
      }
    } finally {
      await writing;
    }
  }

  private async fingerprintsOf(submissions: readonly { id: string }[], signal: AbortSignal) {
    const reports: Fingerprinted[] = [];
    for (const batch of inBatches(submissions, READ_AT_ONCE)) {
      signal.throwIfAborted();
      const ids = batch.map(({ id }) => id);
      reports.push(...(await this.fingerprints(this.database.manager, ids)));
    }
    return reports;
  }

  private async fingerprints(manager: EntityManager, submissionIds: string[]): Promise<Fingerprinted[]> {
    const reports = await manager.query<HandedIn[]>(
      `SELECT submission.id AS "submissionId", submission.agency_id AS "agencyId", submission.year,
              version.number AS version, version.report -> 'narratives' AS narratives
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
       JOIN submission ON submission.id = asked.id
       JOIN report_version AS version ON version.submission_id = submission.id AND version.number = ${COMPARED_VERSION}
       ORDER BY asked.place`,
      [submissionIds],
    );
    const namesOf = await namesOfAgencies(manager, reports);
    return reports.map(({ narratives, ...report }) => {
      const { inTexts } = namesOf(report.agencyId, report.year);
      const { sentences, shingles } = fingerprintsOf({ narratives }, inTexts);
      return { ...report, keys: [...new Set([...sentences, ...shingles])] };
    });
  }

  /** In the order of the index: each of its pages is changed once. */
  private async write(manager: EntityManager, reports: readonly Fingerprinted[]): Promise<void> {
    const submissionIds = reports.map(({ submissionId }) => submissionId);
    await forgetKeys(manager, submissionIds);
    for (const batch of inBatches(reports, READ_AT_ONCE))
      await manager.query(
        `INSERT INTO compared_report (submission_id, agency_id, year, version, keys)
         SELECT "submissionId", "agencyId", year, version, keys
         FROM jsonb_to_recordset($1::jsonb) AS report ("submissionId" uuid, "agencyId" uuid, year smallint, version int, keys int[])
         ON CONFLICT (submission_id) DO UPDATE SET version = excluded.version, keys = excluded.keys,
           own = NULL, own_earlier = NULL, other = NULL, shared = NULL, source_agency_id = NULL`,
        [JSON.stringify(batch)],
      );
    await manager.query(
      `INSERT INTO words_key (key, report_id) SELECT key, id FROM compared_report, unnest(keys) AS key
       WHERE submission_id = ANY($1) ORDER BY key, id`,
      [submissionIds],
    );
  }
}

const forgetKeys = (manager: EntityManager, submissionIds: readonly string[]): Promise<unknown> =>
  manager.query(
    `DELETE FROM words_key USING compared_report AS compared, unnest(compared.keys) AS old (key)
     WHERE compared.submission_id = ANY($1) AND words_key.key = old.key AND words_key.report_id = compared.id`,
    [submissionIds],
  );

/** The agency took it back: nothing of it is compared. */
async function forget(manager: EntityManager, submissionId: string): Promise<void> {
  await forgetKeys(manager, [submissionId]);
  await manager.query('DELETE FROM compared_report WHERE submission_id = $1', [submissionId]);
}
