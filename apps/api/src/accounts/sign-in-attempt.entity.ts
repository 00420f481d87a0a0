import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Kept in the database, so that a restart forgets no attempt. Written before the password is looked at. */
@Entity()
@Index(['username', 'at'])
@Index(['address', 'at'])
export class SignInAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** As typed, in lower case; it need not exist. */
  @Column('text')
  username!: string;

  @Column('text')
  address!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('boolean', { default: false })
  succeeded!: boolean;
}
