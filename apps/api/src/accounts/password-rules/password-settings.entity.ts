import type { PasswordRules } from '@zhaojian/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of rules that an office has set for itself; without it the default holds. */
@Entity()
export class PasswordSettings {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('jsonb')
  rules!: PasswordRules;
}
