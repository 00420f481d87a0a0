import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** That somebody of an agency opened the notice of a year as it was then: the first to do so. */
@Entity()
export class RoundNoticeReading {
  @PrimaryColumn('smallint')
  year!: number;

  @Index()
  @PrimaryColumn('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @PrimaryColumn('int')
  revision!: number;

  @Column('text')
  readBy!: string;

  @Column('timestamptz')
  readAt!: Date;
}
