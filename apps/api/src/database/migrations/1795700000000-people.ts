import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which telephone and e-mail the person of an account is reached. */
export class People1795700000000 implements MigrationInterface {
  name = 'People1795700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account ADD phone text, ADD email text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE account DROP COLUMN phone, DROP COLUMN email');
  }
}
