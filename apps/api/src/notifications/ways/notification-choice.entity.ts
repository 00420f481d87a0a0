import type { NotificationKind, Way } from '@zhaojian/contract';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** Whether a person wants a kind of notification by a way, once they have said so: otherwise it is as the kind declares. */
@Entity()
export class NotificationChoice {
  @PrimaryColumn('uuid')
  accountId!: string;

  @ManyToOne('Account', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<object>;

  @PrimaryColumn('text')
  kind!: NotificationKind;

  @PrimaryColumn('text')
  way!: Way;

  @Column('boolean')
  isWanted!: boolean;
}
