import type { BatchImportState } from '@zhaojian/contract';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Actor } from '../audit/audit-record.service.ts';

/** Many files handed in at once for a report year. What became of each is its item. */
@Entity()
export class BatchImport {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('smallint')
  year!: number;

  /** The top of the area whose agencies the files are matched with: its creator's own agency. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  agencyName!: string;

  /** The area's path when the batch was made, for the record of changes. */
  @Column({ type: 'text', collation: 'C' })
  agencyPath!: string;

  @Column('jsonb')
  createdBy!: Actor;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('text')
  state!: BatchImportState;
}
