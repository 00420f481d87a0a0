import { Entity, PrimaryColumn } from 'typeorm';

/** That a report has a sentence, or a part of one: see `fingerprintsOf`. Millions of rows, each as small as it can be. */
@Entity('words_key')
export class WordsKey {
  @PrimaryColumn('int')
  key!: number;

  /** The id of a compared_report: no key to it, whose check would take longer than the row. */
  @PrimaryColumn('int')
  reportId!: number;
}
