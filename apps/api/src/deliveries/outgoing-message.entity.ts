import type { DeliveryState, OutgoingWay } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/** A message that leaves the platform: the notifications of one person, or one group, within some minutes, by one way. */
@Entity()
@Index(['state', 'nextAt'])
export class OutgoingMessage {
  /** The receiver's side knows the message by it, too: it is the same at each try. */
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  way!: OutgoingWay;

  /** For whom it is; null where it is for a group. */
  @Index()
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @ManyToOne('Account', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<object> | null;

  /** By which robot it goes to a group; null where it is for a person. */
  @Index()
  @Column('uuid', { nullable: true })
  robotId!: string | null;

  @ManyToOne('GroupRobot', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  robot?: Relation<object> | null;

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
