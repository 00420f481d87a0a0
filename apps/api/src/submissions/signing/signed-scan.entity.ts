import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Submission } from '../submission.entity.ts';

/** A version of a report as it was signed and sealed. Never changed: another one is put in its place, and it stays. */
@Entity()
@Index(['submissionId'])
@Index(['sha256'])
export class SignedScan {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  submissionId!: string;

  @ManyToOne(() => Submission, { nullable: false })
  @JoinColumn()
  submission?: Relation<Submission>;

  @Column('int')
  version!: number;

  @Column('text')
  sha256!: string;

  @Column('int')
  bytes!: number;

  @Column('text')
  fileName!: string;

  @Column('text')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
