import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report goes back with numbered points. Letters from before are texts in the events and stay there. */
export class ReturnLetters1796070000000 implements MigrationInterface {
  name = 'ReturnLetters1796070000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE return_letter (
        submission_id uuid NOT NULL,
        number int NOT NULL,
        version int NOT NULL,
        at timestamptz NOT NULL,
        author text NOT NULL,
        office text NOT NULL,
        opening text NOT NULL,
        closing text NOT NULL,
        answer_by date NOT NULL,
        answered_version int,
        CONSTRAINT pk_return_letter PRIMARY KEY (submission_id, number),
        CONSTRAINT fk_return_letter_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
    );
    await runner.query(
      `CREATE TABLE return_point (
        submission_id uuid NOT NULL,
        letter_number int NOT NULL,
        number int NOT NULL,
        about jsonb NOT NULL,
        text text NOT NULL,
        check_code text,
        times int NOT NULL,
        again int,
        answer text,
        changed boolean,
        CONSTRAINT pk_return_point PRIMARY KEY (submission_id, letter_number, number),
        CONSTRAINT fk_return_point_submission_id_letter_number FOREIGN KEY (submission_id, letter_number)
          REFERENCES return_letter (submission_id, number))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE return_point');
    await runner.query('DROP TABLE return_letter');
  }
}
