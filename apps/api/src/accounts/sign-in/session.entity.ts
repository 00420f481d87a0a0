import type { PasswordDue } from '@zhaojian/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../account.entity.ts';

/** A signed-in browser. The token is in its cookie alone; a copy of this table signs nobody in. */
@Entity()
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of the token. */
  @Index({ unique: true })
  @Column('bytea')
  tokenHash!: Buffer;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account!: Relation<Account>;

  /** The agency it works for where a request names none. null: the account's first. */
  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Index()
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text')
  address!: string;

  @Column('text')
  userAgent!: string;

  /** Why it may do nothing until a new password is set; null: it may do what the account may. */
  @Column('text', { nullable: true })
  passwordDue!: PasswordDue | null;
}
