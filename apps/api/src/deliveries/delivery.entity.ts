import type { Way } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OutgoingMessage } from './outgoing-message.entity.ts';

/** That a notification goes by a way, written with it; some minutes later it is part of a message. */
@Entity()
export class Delivery {
  @PrimaryColumn('uuid')
  notificationId!: string;

  @ManyToOne('Notification', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  notification?: Relation<object>;

  @PrimaryColumn('text')
  way!: Way;

  /** null until it is gathered with the others of its person. */
  @Index()
  @Column('uuid', { nullable: true })
  messageId!: string | null;

  @ManyToOne(() => OutgoingMessage, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  message?: Relation<OutgoingMessage> | null;
}
