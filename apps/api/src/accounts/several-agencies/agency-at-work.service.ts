import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { AccountCaller } from '../../authorization/caller.ts';
import { Account } from '../account.entity.ts';
import { agencyNotHeld } from '../accounts.errors.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { AgenciesHeld } from './agencies-held.service.ts';

/** For which of their agencies somebody works: one at a time, and everything they see and do is about that one. */
@Injectable()
export class AgencyAtWork {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly held: AgenciesHeld,
    private readonly sessions: Sessions,
    private readonly audit: AuditRecord,
  ) {}

  /** The caller from now on, here and where they sign in next. @throws Refusal AGENCY_NOT_HELD */
  async switchTo(caller: AccountCaller, agencyId: string): Promise<AccountCaller> {
    await this.database.transaction(async (manager) => {
      // Held to the end, so that nobody takes the agency meanwhile.
      await manager.findOne(Account, {
        where: { id: caller.accountId },
        lock: { mode: 'pessimistic_write' },
      });
      const agency = (await this.held.of(caller.accountId, manager)).find(({ id }) => id === agencyId);
      if (!agency) throw agencyNotHeld();
      await this.sessions.switchTo(caller.sessionId, agencyId, manager);
      await manager.update(Account, caller.accountId, { lastAgencyId: agencyId });
      if (agencyId !== caller.agencyId)
        await this.audit.add(manager, caller, {
          action: 'session.agencySwitched',
          subject: agency.name,
          agency,
        });
    });
    return { ...caller, agencyId };
  }
}
