import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which notice to all each person has put away last: it stays so on all of their machines. */
export class NoticesPutAway1796050000000 implements MigrationInterface {
  name = 'NoticesPutAway1796050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice_put_away (account_id uuid NOT NULL, notice_id uuid NOT NULL,
         CONSTRAINT pk_notice_put_away PRIMARY KEY (account_id),
         CONSTRAINT fk_notice_put_away_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_put_away');
  }
}
