import type { LoadedWhat } from '@zhaojian/contract';
import type { Finding, Report } from '@zhaojian/report';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PastYearLoad } from './past-year-load.entity.ts';
import type { ChangedFigure } from './planning/row-report.ts';

/** One agency's report of a load. */
@Entity()
export class PastYearLoadRow {
  @PrimaryColumn('uuid')
  loadId!: string;

  @ManyToOne(() => PastYearLoad, { nullable: false })
  @JoinColumn()
  load?: Relation<PastYearLoad>;

  /** 1 is the first. */
  @PrimaryColumn('int')
  position!: number;

  /** In the sheet, as Excel counts. */
  @Column('int', { nullable: true })
  row!: number | null;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  agencyName!: string;

  @Column('text')
  what!: LoadedWhat;

  /** The newest version when it was checked, 0 for none. */
  @Column('int')
  basedOn!: number;

  /** What becomes the next version; null where there is none, and once it is taken. */
  @Column('jsonb', { nullable: true })
  report!: Report | null;

  @Column('jsonb')
  findings!: Finding[];

  @Column('int')
  errors!: number;

  @Column('int')
  warnings!: number;

  /** The cells that differ from the version before. */
  @Column('jsonb')
  changes!: ChangedFigure[];
}
