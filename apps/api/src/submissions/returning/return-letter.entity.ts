import type { ReportPlace } from '@zhaojian/report';
import type { ReturnPoint as ContractPoint } from '@zhaojian/contract';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Submission } from '../submission.entity.ts';

/** A letter with which a report went back. What it asks is never changed; when it was answered is added. */
@Entity()
export class ReturnLetter {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @ManyToOne(() => Submission, { nullable: false })
  @JoinColumn()
  submission?: Relation<Submission>;

  /** 1 is the first of the submission. */
  @PrimaryColumn('int')
  number!: number;

  /** The version that went back. */
  @Column('int')
  version!: number;

  @Column('timestamptz')
  at!: Date;

  /** The display name at the time, and the agency for which the letter was written. */
  @Column('text')
  author!: string;

  @Column('text')
  office!: string;

  @Column('text')
  opening!: string;

  @Column('text')
  closing!: string;

  @Column('date')
  answerBy!: string;

  /** The version that was handed in with the answers. */
  @Column('int', { nullable: true })
  answeredVersion!: number | null;
}

/** One point of a letter, and what its agency says to it. */
@Entity()
export class ReturnPoint {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @PrimaryColumn('int')
  letterNumber!: number;

  @ManyToOne(() => ReturnLetter, { nullable: false })
  @JoinColumn([
    { name: 'submission_id', referencedColumnName: 'submissionId' },
    { name: 'letter_number', referencedColumnName: 'number' },
  ])
  letter?: Relation<ReturnLetter>;

  @PrimaryColumn('int')
  number!: number;

  @Column('jsonb')
  about!: ReportPlace;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  checkCode!: ContractPoint['check'];

  /** How often it has been asked, this time included. */
  @Column('int')
  times!: number;

  /** Its number in the letter before. */
  @Column('int', { nullable: true })
  again!: number | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** Whether the version that answered differs at its place; null until one has. */
  @Column('boolean', { nullable: true })
  changed!: boolean | null;
}
