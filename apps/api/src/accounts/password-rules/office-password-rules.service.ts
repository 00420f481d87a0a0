import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DEFAULT_PASSWORD_RULES, type PasswordRules } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { type Actor, AuditRecord } from '../../audit/audit-record.service.ts';
import { PasswordSettings } from './password-settings.entity.ts';

const ID = 1;

/** The rules for passwords that hold on this platform: the office's own, or the default. */
@Injectable()
export class OfficePasswordRules {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
  ) {}

  /** What holds now. A rule that is younger than what the office has set is as in the default. */
  async current(manager: EntityManager = this.database.manager): Promise<PasswordRules> {
    const own = await manager.findOneBy(PasswordSettings, { id: ID });
    return { ...DEFAULT_PASSWORD_RULES, ...own?.rules };
  }

  /** They hold for passwords that are set from now on; a shorter age from the next time somebody signs in. */
  async change(actor: Actor, rules: PasswordRules): Promise<PasswordRules> {
    await this.database.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtext('password rules'))");
      const before = await this.current(manager);
      await manager.upsert(PasswordSettings, { id: ID, rules }, ['id']);
      await this.audit.add(manager, actor, {
        action: 'passwordRules.changed',
        subject: '密码规则',
        agency: (await this.tree.top(manager)) ?? null,
        details: { before, after: rules },
      });
    });
    return rules;
  }
}
