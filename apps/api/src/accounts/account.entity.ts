import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { Role } from '@zhaojian/contract';

@Entity()
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Kept in lower case. */
  @Index({ unique: true })
  @Column('text')
  username!: string;

  @Column('text')
  displayName!: string;

  @Column('text')
  role!: Role;

  /** The first of its agencies; others are in account_agency. What it may see is one of them at a time, and all below it. */
  @Index()
  @Column('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  /** The one that it last switched to: where it begins when it signs in again. null: the first. */
  @Column('uuid', { nullable: true })
  lastAgencyId!: string | null;

  /** By which others reach them. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  passwordHash!: string;

  /** Made by the platform and handed over; to be changed at the first sign-in. */
  @Column('boolean', { default: false })
  passwordIsFirst!: boolean;

  /**
   * The agency for which the person who made that first password, and so knows it, was acting; null once its owner has
   * chosen another, or where it is no longer known.
   */
  @Column('uuid', { nullable: true })
  firstPasswordBy!: string | null;

  /** From when its age counts; null: it never grows too old, as that of the sample area's accounts. */
  @Column('timestamptz', { nullable: true })
  passwordSetAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSignInAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
