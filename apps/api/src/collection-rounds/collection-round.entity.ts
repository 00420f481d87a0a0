import type { AgencyKind } from '@zhaojian/contract';
import type { CheckCode } from '@zhaojian/report';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The collecting of one report year's reports. Dates are days in China, YYYY-MM-DD, each day included. */
@Entity()
export class CollectionRound {
  @PrimaryColumn('smallint')
  year!: number;

  @Column('date')
  opensOn!: string;

  /** The last day to hand in, for each kind of agency. */
  @Column('jsonb')
  dueDates!: Record<AgencyKind, string>;

  @Column('date')
  closesOn!: string;

  /** The checks whose findings keep a report from being handed in. */
  @Column('text', { array: true })
  blocking!: CheckCode[];
}
