import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../account.entity.ts';

/** Where an account has signed in from before: what strangers try elsewhere does not keep it out there. */
@Entity()
export class KnownNetwork {
  @PrimaryColumn('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account!: Relation<Account>;

  @PrimaryColumn('text')
  network!: string;

  @Column('timestamptz')
  lastSignInAt!: Date;
}
