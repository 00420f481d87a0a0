import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/**
 * A file that somebody handed in and that no version goes back to: under way, refused, or waiting in a batch. It stays
 * until its day, and counts for its sender until then. Where it becomes a version, the version names it instead.
 */
@Entity()
@Index(['accountId', 'agencyId', 'sha256'], { unique: true })
@Index(['sha256'])
@Index(['agencyId'])
@Index(['keptUntil'])
export class ReceivedFile {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  sha256!: string;

  @Column('int')
  bytes!: number;

  @Column('text')
  fileName!: string;

  @Column('uuid')
  accountId!: string;

  /** The sender's display name at the time. */
  @Column('text')
  accountName!: string;

  /** The agency it was handed in for, or whose area a batch was for. */
  @Column('uuid')
  agencyId!: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('timestamptz')
  receivedAt!: Date;

  @Column('timestamptz')
  keptUntil!: Date;

  /** It is no longer under way, and was not taken. */
  @Column('boolean', { default: false })
  settled!: boolean;

  /** The code of the refusal; null as long as nothing was refused. */
  @Column('text', { nullable: true })
  code!: string | null;
}
