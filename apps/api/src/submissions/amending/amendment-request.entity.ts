import type { AmendmentOutcome } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Submission } from '../submission.entity.ts';

/** That an agency asks to correct its report although it counts. One at a time; what is asked is never changed. */
@Entity()
@Index(['submissionId'])
@Index('uq_amendment_request_open', ['submissionId'], { unique: true, where: 'outcome IS NULL' })
export class AmendmentRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  submissionId!: string;

  @ManyToOne(() => Submission, { nullable: false })
  @JoinColumn()
  submission?: Relation<Submission>;

  /** The version that counted then. */
  @Column('int')
  version!: number;

  @Column('text')
  concerns!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** Null while it waits. */
  @Column('text', { nullable: true })
  outcome!: AmendmentOutcome | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
