import type { LoadMistake, PastYearLoad as ContractLoad, PastYearLoadState } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Actor } from '../audit/audit-record.service.ts';

/** What is shown of a load before it is confirmed. */
export type LoadSummary = Pick<ContractLoad, 'counts' | 'leftOut' | 'blanks' | 'findings' | 'totals'>;

/** Reports of a past year that a supervisor brings in together. What becomes of each is its row. */
@Entity()
@Index(['agencyId', 'year'])
export class PastYearLoad {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('smallint')
  year!: number;

  /** The top of the area: its creator's own agency. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  agencyName!: string;

  /** The area's path when the load was made, for the record of changes. */
  @Column({ type: 'text', collation: 'C' })
  agencyPath!: string;

  /** The workbook; null where the load is of versions that came in from files. */
  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('int', { nullable: true })
  bytes!: number | null;

  @Column('jsonb')
  createdBy!: Actor;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('text')
  state!: PastYearLoadState;

  @Column('int', { default: 0 })
  done!: number;

  @Column('int', { default: 0 })
  total!: number;

  /** Null until it is checked. */
  @Column('jsonb', { nullable: true })
  summary!: LoadSummary | null;

  /** The first of them. */
  @Column('jsonb', { default: [] })
  mistakes!: LoadMistake[];

  @Column('int', { default: 0 })
  mistakeCount!: number;

  /** Stands for what is shown; null where nothing can be confirmed. */
  @Column('text', { nullable: true })
  digest!: string | null;

  /** Why it could not be read, or why nothing was taken. */
  @Column('jsonb', { nullable: true })
  refusal!: { code: string; message: string } | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { nullable: true })
  takenBy!: Actor | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
