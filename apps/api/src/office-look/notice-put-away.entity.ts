import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** The notice that a person has put away last. There is one at a time, so that one row a person is enough. */
@Entity()
export class NoticePutAway {
  @PrimaryColumn('uuid')
  accountId!: string;

  @ManyToOne('Account', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  account?: Relation<object>;

  @Column('uuid')
  noticeId!: string;
}
