import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who first opened what was handed in, after which its agency cannot take it back. Not known for what waits now. */
export class OpenedForReview1796120000000 implements MigrationInterface {
  name = 'OpenedForReview1796120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE submission ADD opened_at timestamptz, ADD opened_by text, ADD opened_by_agency text',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission DROP opened_at, DROP opened_by, DROP opened_by_agency');
  }
}
