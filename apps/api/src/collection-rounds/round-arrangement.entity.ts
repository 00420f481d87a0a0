import type { ArrangementKind } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** What holds in a year for one agency, or for one area, besides the round. */
@Entity()
export class RoundArrangement {
  @PrimaryColumn('smallint')
  year!: number;

  @Index()
  @PrimaryColumn('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @PrimaryColumn('text')
  what!: ArrangementKind;

  @Column('date', { nullable: true })
  submitOn!: string | null;

  @Column('date', { nullable: true })
  publishOn!: string | null;

  /** Of a reopening, the last day. */
  @Column('date', { nullable: true })
  until!: string | null;

  @Column('text')
  reason!: string;

  @Column('text')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;
}
