import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/** One agency continued another's work, from a year on. */
export interface Succession {
  predecessorId: string;
  successorId: string;
  fromYear: number;
}

/** Which agency succeeded which, after abolitions, mergers and splits. */
@Injectable()
export class Successions {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** All that an agency was a part of, before it or after it, the oldest first. */
  async about(agencyId: string, manager: EntityManager = this.database.manager): Promise<Succession[]> {
    return manager.query<Succession[]>(
      `${succession} WHERE predecessor_id = $1 OR successor_id = $1 ORDER BY from_year, predecessor_id, successor_id`,
      [agencyId],
    );
  }

  /**
   * The agencies whose work an agency continues in a year in which they no longer did it themselves, and their other
   * successors.
   */
  async into(
    agencyId: string,
    year: number,
    manager: EntityManager = this.database.manager,
  ): Promise<Succession[]> {
    return manager.query<Succession[]>(
      `${succession} WHERE from_year = $2 AND predecessor_id IN (
         SELECT predecessor_id FROM agency_succession WHERE successor_id = $1 AND from_year = $2)`,
      [agencyId, year],
    );
  }
}

const succession = `
  SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", from_year AS "fromYear"
  FROM agency_succession`;
