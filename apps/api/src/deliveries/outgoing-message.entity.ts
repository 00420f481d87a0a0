import type { DeliveryState, Way } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/** A message that leaves the platform: one person's notifications of some minutes, by one way. */
@Entity()
@Index(['state', 'nextAt'])
export class OutgoingMessage {
  /** The receiver's side knows the message by it, too: it is the same at each try. */
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  way!: Way;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne('Account', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<object>;

  @Column('text', { default: 'waiting' })
  state!: DeliveryState;

  /** How often it was tried. */
  @Column('smallint', { default: 0 })
  tries!: number;

  /** Why the last try failed, in Chinese. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Index()
  @Column('timestamptz')
  madeAt!: Date;

  /** When it is tried next, while it waits. */
  @Column('timestamptz')
  nextAt!: Date;

  @Column('timestamptz', { nullable: true })
  triedAt!: Date | null;
}
