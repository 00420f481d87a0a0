import type { GroupNoticeKind } from '@zhaojian/contract';
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
import type { GroupNoticeParts } from './group-message.ts';

/** A notice to a group; some minutes later it is part of a message. */
@Entity()
@Unique(['robotId', 'occasion'])
export class GroupNotice {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  robotId!: string;

  @ManyToOne('GroupRobot', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  robot?: Relation<object>;

  @Column('text')
  kind!: GroupNoticeKind;

  @Column('smallint')
  year!: number;

  /** What its words are made of. */
  @Column('jsonb')
  parts!: GroupNoticeParts;

  /** What it is about, once: no group is told twice of one occasion. */
  @Column('text')
  occasion!: string;

  @Column('timestamptz')
  at!: Date;

  /** null until it is gathered with the others of its robot. */
  @Index()
  @Column('uuid', { nullable: true })
  messageId!: string | null;

  @ManyToOne('OutgoingMessage', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  message?: Relation<object> | null;
}
