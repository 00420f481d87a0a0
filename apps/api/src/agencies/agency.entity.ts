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
import { Sector } from './sectors/sector.entity.ts';

/** An agency over all its years: what stays when it is renamed or moved. Where it was in a year is its placement. */
@Entity()
export class Agency {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** 统一社会信用代码 or a local code: one agency's within whatever area an administrator sees. */
  @Index()
  @Column('text', { nullable: true })
  code!: string | null;

  /** 条线 (教育, 公安 …); governments and townships have none. One of the list. */
  @Index()
  @Column('text', { nullable: true })
  sector!: string | null;

  @ManyToOne(() => Sector, { onUpdate: 'CASCADE' })
  @JoinColumn({ name: 'sector', referencedColumnName: 'name' })
  sectorInList?: Relation<Sector> | null;

  /** Other names by which reports call it. */
  @Column('text', { array: true, default: () => "'{}'" })
  aliases!: string[];

  /** Whether its own report covers its whole area, from its beginning until AgencyCoverage says otherwise. */
  @Column('boolean', { default: false })
  coversArea!: boolean;

  /** Its place among those below the same agency in the official order (建制序列); null where it was given none. */
  @Column('int', { nullable: true })
  position!: number | null;

  /** What it adds to the order of the tree: see placement/tree-order.ts. */
  @Column({ type: 'text', collation: 'C', default: '' })
  orderStep!: string;

  /** Counts its changes, so that a change can name the revision it was based on. */
  @Column('int', { default: 1 })
  revision!: number;

  /** Who changed it last, and when; null as it was founded. */
  @Column('text', { nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  changedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
