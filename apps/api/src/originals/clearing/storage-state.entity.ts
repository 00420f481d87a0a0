import type { Amount, Measured } from '@zhaojian/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: what is known of the disk between one look and the next, by whichever program looks. */
@Entity()
export class StorageState {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  /** Whether writing is refused for want of room: so that each change is in the trail once. */
  @Column('boolean', { default: false })
  isLow!: boolean;

  @Column('timestamptz', { nullable: true })
  clearedAt!: Date | null;

  /** What went when it was cleared last. */
  @Column('jsonb', { nullable: true })
  cleared!: Amount | null;

  /** What was there then. */
  @Column('jsonb', { nullable: true })
  measured!: Measured | null;
}
