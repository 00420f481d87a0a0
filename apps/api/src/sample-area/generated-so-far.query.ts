import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { agencyCode, sampleIdOf } from './agency-code.ts';

/** What of the sample area the database holds: a start that was interrupted is continued, never begun again. */
@Injectable()
export class GeneratedSoFar {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Whether the database holds no account yet, or holds a part of the sample area. */
  async isOursToGenerate(): Promise<boolean> {
    const [row] = await this.database.query<{ ours: boolean }[]>(
      `SELECT NOT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM agency WHERE code = $1) AS ours`,
      [agencyCode('shi')],
    );
    return row?.ours ?? false;
  }

  /** Database ids of the agencies, by their id in the sample area. */
  async agencies(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; code: string }[]>(
      'SELECT id, code FROM agency WHERE starts_with(code, $1)',
      [agencyCode('')],
    );
    return new Map(rows.map(({ id, code }) => [sampleIdOf(code), id]));
  }

  /** Ids of all accounts by username. */
  async accounts(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; username: string }[]>(
      'SELECT id, username FROM account',
    );
    return new Map(rows.map(({ id, username }) => [username, id]));
  }

  /** How many things happened to each report so far: to an agency (database id) in a year. */
  async happenings(): Promise<(agencyId: string, year: number) => number> {
    const rows = await this.database.query<{ agencyId: string; year: number; count: number }[]>(
      `SELECT submission.agency_id AS "agencyId", submission.year,
              count(*)::int + (submission.published_on IS NOT NULL)::int AS count
       FROM submission JOIN submission_event AS event ON event.submission_id = submission.id GROUP BY submission.id`,
    );
    const counts = new Map(rows.map(({ agencyId, year, count }) => [`${agencyId} ${year}`, count]));
    return (agencyId, year) => counts.get(`${agencyId} ${year}`) ?? 0;
  }
}
