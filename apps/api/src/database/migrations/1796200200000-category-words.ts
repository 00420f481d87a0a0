import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words that the top area adds to those by which items are sorted; what a person sorted keeps its category. */
export class CategoryWords1796200200000 implements MigrationInterface {
  name = 'CategoryWords1796200200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE category_words (
        id smallint NOT NULL DEFAULT 1,
        words jsonb NOT NULL,
        revision int NOT NULL,
        CONSTRAINT pk_category_words PRIMARY KEY (id))`,
    );
    await runner.query('ALTER TABLE improvement_item ADD is_sorted boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE improvement_item DROP is_sorted');
    await runner.query('DROP TABLE category_words');
  }
}
