import type { MailSettings } from '@zhaojian/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of how mails are sent; without it none are. */
@Entity('mail_settings')
export class StoredMailSettings {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('jsonb')
  settings!: MailSettings;

  /** Sealed: only KeptSecrets can read it. */
  @Column('text', { nullable: true })
  sealedPassword!: string | null;
}
