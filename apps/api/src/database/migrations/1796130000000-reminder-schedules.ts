import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each round says when its agencies are reminded, and the office which days are off. Rounds there are remind as they did. */
export class ReminderSchedules1796130000000 implements MigrationInterface {
  name = 'ReminderSchedules1796130000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE collection_round ADD COLUMN reminders jsonb NOT NULL
       DEFAULT '{"daysBefore": [7, 3, 1], "everyDaysAfter": 2}'`,
    );
    await runner.query('ALTER TABLE collection_round ALTER COLUMN reminders DROP DEFAULT');
    await runner.query(`CREATE TABLE special_day (
      day date NOT NULL,
      name text NOT NULL,
      is_working_day boolean NOT NULL,
      CONSTRAINT pk_special_day PRIMARY KEY (day))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE special_day');
    await runner.query('ALTER TABLE collection_round DROP COLUMN reminders');
  }
}
