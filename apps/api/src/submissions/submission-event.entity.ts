import type { SubmissionEventKind } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Submission } from './submission.entity.ts';

/** Something that happened to a submission. Append-only. */
@Entity()
@Index(['submissionId', 'id'])
export class SubmissionEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid')
  submissionId!: string;

  @ManyToOne(() => Submission, { nullable: false })
  @JoinColumn()
  submission?: Relation<Submission>;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: SubmissionEventKind;

  @Column('text')
  actor!: string;

  @Column('int')
  version!: number;

  @Column('text', { nullable: true })
  reason!: string | null;
}
