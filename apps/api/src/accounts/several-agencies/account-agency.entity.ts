import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../account.entity.ts';

/** An agency that an account has beside its first one. */
@Entity()
export class AccountAgency {
  @PrimaryColumn('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<Account>;

  @Index()
  @PrimaryColumn('uuid')
  agencyId!: string;

  /** Only the key to agency.id; the agency itself is asked of the agencies feature. */
  @ManyToOne('Agency', { nullable: false })
  @JoinColumn()
  agency?: Relation<object>;

  @Column('timestamptz')
  givenAt!: Date;
}
