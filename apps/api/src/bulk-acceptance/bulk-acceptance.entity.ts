import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

/** The clean reports of an area's queue, accepted by one action. What becomes of each is its item. */
@Entity()
export class BulkAcceptance {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The node whose queue was looked at. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('smallint')
  year!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** The display name at the time. */
  @Column('text')
  createdBy!: string;
}

/** One report of a bulk acceptance. */
@Entity()
export class BulkAcceptanceItem {
  @PrimaryColumn('uuid')
  bulkAcceptanceId!: string;

  @ManyToOne(() => BulkAcceptance, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  bulkAcceptance?: Relation<BulkAcceptance>;

  @PrimaryColumn('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('text')
  agencyName!: string;

  /** The version that was seen in the queue. */
  @Column('int')
  version!: number;

  @Column('text')
  outcome!: 'waiting' | 'accepted' | 'setAside' | 'refused';

  /** Why it was refused. */
  @Column('text', { nullable: true })
  message!: string | null;
}
