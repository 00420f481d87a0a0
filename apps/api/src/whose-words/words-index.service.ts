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

/** So many are read at a time, and so many written: sorted by their keys, so that each page of the index is changed once. */
const READ_AT_ONCE = 1000;
const WRITTEN_AT_ONCE = 50_000;
const KEYS_AT_ONCE = 100_000;

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
    for (const written of inBatches(missing, WRITTEN_AT_ONCE)) {
      const reports: Fingerprinted[] = [];
      for (const read of inBatches(written, READ_AT_ONCE)) {
        signal.throwIfAborted();
        reports.push(
          ...(await this.fingerprints(
            this.database.manager,
            read.map(({ id }) => id),
          )),
        );
      }
      await this.database.transaction((manager) => this.write(manager, reports));
    }
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

  private async write(manager: EntityManager, reports: readonly Fingerprinted[]): Promise<void> {
    const ids = new Map<string, number>();
    for (const batch of inBatches(reports, READ_AT_ONCE)) {
      await manager.query(
        `DELETE FROM words_key USING compared_report AS compared, unnest(compared.keys) AS old (key)
         WHERE compared.submission_id = ANY($1) AND words_key.key = old.key AND words_key.report_id = compared.id`,
        [batch.map(({ submissionId }) => submissionId)],
      );
      const rows = await manager.query<{ id: number; submissionId: string }[]>(
        `INSERT INTO compared_report (submission_id, agency_id, year, version, keys)
         SELECT "submissionId", "agencyId", year, version, keys
         FROM jsonb_to_recordset($1::jsonb) AS report ("submissionId" uuid, "agencyId" uuid, year smallint, version int, keys int[])
         ON CONFLICT (submission_id) DO UPDATE SET version = excluded.version, keys = excluded.keys,
           own = NULL, own_earlier = NULL, other = NULL, shared = NULL, source_agency_id = NULL
         RETURNING id, submission_id AS "submissionId"`,
        [JSON.stringify(batch)],
      );
      for (const { id, submissionId } of rows) ids.set(submissionId, id);
    }
    await insertKeys(
      manager,
      reports.flatMap(({ submissionId, keys }) => {
        const id = ids.get(submissionId) ?? 0;
        return keys.map((key) => ({ key, id }));
      }),
    );
  }
}

/** In the order of the index. */
async function insertKeys(
  manager: EntityManager,
  rows: readonly { readonly key: number; readonly id: number }[],
): Promise<void> {
  const sorted = rows.toSorted((one, other) => one.key - other.key || one.id - other.id);
  for (const batch of inBatches(sorted, KEYS_AT_ONCE))
    await manager.query('INSERT INTO words_key (key, report_id) SELECT * FROM unnest($1::int[], $2::int[])', [
      batch.map(({ key }) => key),
      batch.map(({ id }) => id),
    ]);
}

/** The agency took it back: nothing of it is compared. */
async function forget(manager: EntityManager, submissionId: string): Promise<void> {
  await manager.query(
    `DELETE FROM words_key USING compared_report AS compared, unnest(compared.keys) AS old (key)
     WHERE compared.submission_id = $1 AND words_key.key = old.key AND words_key.report_id = compared.id`,
    [submissionId],
  );
  await manager.query('DELETE FROM compared_report WHERE submission_id = $1', [submissionId]);
}
