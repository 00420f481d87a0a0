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

  /** What the account may see is this agency and all below it. */
  @Index()
  @Column('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

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
