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

  /** The id of its improvement item, as `earlierId` is of the one of the earlier year. */
  @PrimaryColumn('uuid')
  problemId!: string;

  @PrimaryColumn('uuid')
  earlierId!: string;

  @Column('text')
  sameness!: RepeatedProblem['sameness'];

  /** How alike they are, from 0 to 1. */
  @Column('real')
  degree!: number;
}
