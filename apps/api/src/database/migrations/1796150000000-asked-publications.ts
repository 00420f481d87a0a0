import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * About which years agencies are asked when they published. Not about those whose rounds were closed before the platform could
 * ask, unless somebody has said so since.
 */
export class AskedPublications1796150000000 implements MigrationInterface {
  name = 'AskedPublications1796150000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE collection_round ADD asks_publication boolean NOT NULL DEFAULT true');
    await runner.query(
      `UPDATE collection_round SET asks_publication = false
       WHERE closes_on < (now() AT TIME ZONE 'Asia/Shanghai')::date
         AND NOT EXISTS (SELECT FROM submission
                         WHERE submission.year = collection_round.year AND submission.published_on IS NOT NULL)`,
    );
    await runner.query('ALTER TABLE collection_round ALTER asks_publication DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE collection_round DROP asks_publication');
  }
}
