import type { GroupNoticeKind, RobotKind } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/** A robot in a group that gets notices about an area. */
@Entity()
export class GroupRobot {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The top of the area. */
  @Index()
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: RobotKind;

  @Column('boolean')
  isOn!: boolean;

  @Column('text', { array: true })
  tells!: GroupNoticeKind[];

  /** Its address and secret, sealed: only KeptSecrets can read them. */
  @Column('text')
  sealedAccess!: string;
}
