import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The telephone and e-mail of the person of an account. */
export class People1795700000000 implements MigrationInterface {
  name = 'People1795700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account ADD phone text, ADD email text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account DROP COLUMN phone, DROP COLUMN email');
  }
}
