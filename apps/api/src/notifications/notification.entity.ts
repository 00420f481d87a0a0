import type { NotificationKind, NotificationParts } from '@zhaojian/contract';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';

/** A notification to a person. */
@Entity()
@Unique(['accountId', 'agencyId', 'occasion'])
@Index(['accountId', 'at'])
@Index(['agencyId', 'year'])
export class Notification {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @ManyToOne('Account', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<object>;

  /** The agency that it is about: shown as long as the account has it. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  kind!: NotificationKind;

  @Column('smallint')
  year!: number;

  /** What its sentence is made of. */
  @Column('jsonb')
  parts!: NotificationParts;

  /** What it is about, once: nobody is told twice of one occasion for one agency. */
  @Column('text')
  occasion!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
