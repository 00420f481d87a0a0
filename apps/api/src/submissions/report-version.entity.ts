import type { Notice, TakenOver, VersionSummary } from '@zhaojian/contract';
import type { Finding, Report } from '@zhaojian/report';
import type { FileKind } from '@zhaojian/report-reader';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Submission } from './submission.entity.ts';

/** The uploaded file a version goes back to. */
export interface VersionOriginal {
  sha256: string;
  fileName: string;
  kind: FileKind;
  bytes: number;
}

/** A report as it was at one time. Never changed, never deleted: a trigger refuses both. */
@Entity()
@Index('ix_report_version_original_sha256', { synchronize: false })
export class ReportVersion {
  @PrimaryColumn('uuid')
  submissionId!: string;

  @ManyToOne(() => Submission, { nullable: false })
  @JoinColumn()
  submission?: Relation<Submission>;

  /** 1 is the first. */
  @PrimaryColumn('int')
  number!: number;

  @Column('text')
  source!: VersionSummary['source'];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** The author's display name at the time. */
  @Column('text')
  author!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  report!: Report;

  /** What it failed when it came in. */
  @Column('jsonb')
  findings!: Finding[];

  @Column('jsonb')
  notices!: Notice[];

  @Column('jsonb', { nullable: true })
  original!: VersionOriginal | null;

  /** Of the changes in it, those taken over from a version that goes back to another file. */
  @Column('jsonb', { nullable: true })
  takenOver!: TakenOver | null;

  @Column('int')
  errors!: number;

  @Column('int')
  warnings!: number;

  @Column('int')
  unread!: number;

  @Column('int')
  doubtful!: number;
}
