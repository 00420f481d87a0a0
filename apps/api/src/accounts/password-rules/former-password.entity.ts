import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../account.entity.ts';

/** The hash of a password that an account had before: nobody goes back to one of the last. */
@Entity()
export class FormerPassword {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  @Column('text')
  passwordHash!: string;
}
