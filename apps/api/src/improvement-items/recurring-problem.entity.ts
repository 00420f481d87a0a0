import type { RepeatedProblem } from '@zhaojian/report';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** What a problem of an accepted report has to do with the one most like it that its agency named in an earlier year. */
@Entity('recurring_problem')
export class RecurringProblem {
  @PrimaryColumn('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @PrimaryColumn('smallint')
  year!: number;

  /** Its place among its report's items. */
  @PrimaryColumn('smallint')
  position!: number;

  @PrimaryColumn('smallint')
  earlierYear!: number;

  @Column('smallint')
  earlierPosition!: number;

  @Column('text')
  sameness!: RepeatedProblem['sameness'];

  /** How alike they are, from 0 to 1. */
  @Column('real')
  degree!: number;
}
