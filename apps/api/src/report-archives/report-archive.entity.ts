import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';

/** The reports of an area as one file, made for one person. Each account has one at a time, so that they do not fill the disk. */
@Entity()
@Unique(['accountId'])
export class ReportArchive {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @ManyToOne('Account', { nullable: false })
  @JoinColumn()
  account?: Relation<object>;

  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('smallint')
  year!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** How many reports are in it, and how many of them are written. */
  @Column('int')
  total!: number;

  @Column('int')
  done!: number;

  /** When it was whole; null until then. */
  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
