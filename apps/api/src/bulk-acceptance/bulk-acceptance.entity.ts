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

  /** When and by whom the others were let go on, once the sample had been looked at; null until then. */
  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('text', { nullable: true })
  acceptedBy!: string | null;
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

  /** The version that waited when the sample was drawn. */
  @Column('int')
  version!: number;

  @Column('text')
  outcome!: 'waiting' | 'accepted' | 'setAside' | 'refused';

  /** Why it was refused. */
  @Column('text', { nullable: true })
  message!: string | null;
}
