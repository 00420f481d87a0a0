import type { OfficeSettings as Settings } from '@zhaojian/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of what an office has set for its platform; without it the program looks as it comes. */
@Entity('office_settings')
export class StoredOfficeSettings {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('jsonb')
  settings!: Settings;

  /** A different one for each notice: somebody who dismissed one still sees the next. */
  @Column('uuid')
  noticeId!: string;
}
