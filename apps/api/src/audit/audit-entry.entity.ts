import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One change of state. Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE. Names are copied, not referred to:
 * the entry says who it was then.
 */
@Entity()
@Index(['at', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** e.g. submission.accepted, account.disabled */
  @Column('text')
  action!: string;

  /** null: the program itself. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text')
  accountName!: string;

  /** For which agency they acted, as it was then: told to those its path leads through. */
  @Column('jsonb', { nullable: true })
  actedFor!: { id: string; name: string; path: string } | null;

  /** Where the request came from. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** The agency's path when it happened: those on it may read the entry. An index finds the entries by whom. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  agencyPath!: string | null;

  @Column('text', { nullable: true })
  agencyName!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  submissionId!: string | null;

  /** What it was about, in Chinese, e.g. 2025 年度报告 第 3 版. */
  @Column('text')
  subject!: string;

  /** What a reader needs besides: the reason given, the state before and after. */
  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;
}
