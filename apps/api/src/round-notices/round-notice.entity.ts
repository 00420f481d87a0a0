import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The 通知 by which the round of a year is announced. */
@Entity()
export class RoundNotice {
  @PrimaryColumn('smallint')
  year!: number;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** Counts its changes: each is to be read again. */
  @Column('int')
  revision!: number;

  @Column('text')
  savedBy!: string;

  @Column('timestamptz')
  savedAt!: Date;
}
