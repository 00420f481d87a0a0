import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Submission } from '../submission.entity.ts';

/** Who is reviewing a report that waits. It ends with a decision, when they leave it, and some time after they did nothing more. */
@Entity()
export class ReviewClaim {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @OneToOne(() => Submission, { nullable: false })
  @JoinColumn()
  submission?: Relation<Submission>;

  @Column('uuid')
  accountId!: string;

  /** The display name at the time. */
  @Column('text')
  reviewer!: string;

  @Column('timestamptz')
  since!: Date;

  /** When they did something last. */
  @Column('timestamptz')
  activeAt!: Date;
}
