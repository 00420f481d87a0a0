import type {
  BatchImportItem as ContractItem,
  BatchImportItemState,
  BatchImportQuestion,
} from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Actor } from '../audit/audit-record.service.ts';
import { BatchImport } from './batch-import.entity.ts';

/** One file of a batch and what became of it. */
@Entity()
@Index(['batchImportId', 'position'], { unique: true })
@Index(['state', 'position'])
export class BatchImportItem {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  batchImportId!: string;

  @ManyToOne(() => BatchImport, { nullable: false })
  @JoinColumn()
  batchImport?: Relation<BatchImport>;

  /** 1 is the first. */
  @Column('int')
  position!: number;

  /** With the folders it came in; shown, never used as a path. */
  @Column('text')
  fileName!: string;

  /** The stored original; null where the file was refused before it could be stored. */
  @Index()
  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('int', { nullable: true })
  bytes!: number | null;

  @Column('text')
  state!: BatchImportItemState;

  /** The agency it is stored for, or is asked about. */
  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text', { nullable: true })
  agencyName!: string | null;

  @Column('text', { nullable: true })
  nameInFile!: string | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('text', { nullable: true })
  question!: BatchImportQuestion | null;

  @Column('jsonb', { default: [] })
  offered!: ContractItem['offered'];

  @Column('int', { nullable: true })
  version!: number | null;

  @Column('int', { nullable: true })
  errors!: number | null;

  @Column('int', { nullable: true })
  warnings!: number | null;

  @Column('int', { nullable: true })
  unread!: number | null;

  @Column('int', { nullable: true })
  doubtful!: number | null;

  /** The agency a person said it is. */
  @Column('uuid', { nullable: true })
  assignedAgencyId!: string | null;

  /** The agency's newest version when it was asked whether the file becomes another. */
  @Column('int', { nullable: true })
  newestSeen!: number | null;

  /** The version a person said it may follow. */
  @Column('int', { nullable: true })
  mayFollow!: number | null;

  @Column('jsonb', { nullable: true })
  decidedBy!: Actor | null;

  /** When the process that reads it was last heard of. */
  @Column('timestamptz', { nullable: true })
  heartbeatAt!: Date | null;

  /** How often it was taken to be read; also tells the process that took it first that another has it now. */
  @Column('int', { default: 0 })
  attempts!: number;
}
