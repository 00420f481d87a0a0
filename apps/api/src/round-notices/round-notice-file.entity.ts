import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A file that goes with the notice of a year, did once, or is about to. */
@Entity()
@Index(['year'])
@Index(['sha256'])
export class RoundNoticeFile {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('smallint')
  year!: number;

  @Column('text')
  sha256!: string;

  @Column('int')
  bytes!: number;

  @Column('text')
  fileName!: string;

  /** Its place among the files of the notice; null while it is none of them. */
  @Column('int', { nullable: true })
  position!: number | null;

  @Column('text')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
