import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ROLES } from '@zhaojian/contract';
import {
  officeTime,
  SAMPLE_ACCOUNTS,
  SAMPLE_ADMINISTRATOR,
  SAMPLE_PASSWORD,
  type SampleAccount,
} from '@zhaojian/sample-area';
import { DataSource } from 'typeorm';
import { Accounts } from '../accounts/accounts.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { jobOf, type JobCaller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { GeneratedSoFar } from './generated-so-far.query.ts';

/** The people of the sample area, as the callers that services know. */
export type People = (account: SampleAccount) => JobCaller;

/** When the sample area's people got their accounts. */
const FIRST_DAY = officeTime('2020-01-01', 30);

/** Generates the accounts of the sample area. */
@Injectable()
export class SamplePeople {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: Accounts,
    private readonly generated: GeneratedSoFar,
    private readonly clock: Clock,
  ) {}

  /** Generates the missing accounts, all but the administrator's. @param agencies database ids by sample id */
  async generate(agencies: ReadonlyMap<string, string>): Promise<People> {
    const ids = await this.generated.accounts();
    const missing = SAMPLE_ACCOUNTS.filter(
      (account) => account !== SAMPLE_ADMINISTRATOR && !ids.has(account.username),
    );
    await Promise.all(
      missing.map(async (account) =>
        ids.set(account.username, await this.clock.as(FIRST_DAY, () => this.create(account, agencies))),
      ),
    );
    return ({ username, displayName, role, agencyId }) =>
      jobOf(
        { accountId: ids.get(username) ?? null, displayName, address: '127.0.0.1' },
        agencies.get(agencyId) ?? '',
        ROLES[role].permissions,
      );
  }

  /** Their notifications of past years are read: only those of the current round are new. */
  async haveReadOf(years: readonly number[]): Promise<void> {
    await this.database.query(
      `UPDATE notification SET read_at = at + interval '1 hour' WHERE year = ANY($1) AND read_at IS NULL`,
      [years],
    );
  }

  /** Generated in the present, as the last step. */
  async generateAdministrator(agencies: ReadonlyMap<string, string>): Promise<void> {
    await this.create(SAMPLE_ADMINISTRATOR, agencies);
  }

  private async create(account: SampleAccount, agencies: ReadonlyMap<string, string>): Promise<string> {
    const { id } = await this.accounts.create(thePlatform, {
      ...account,
      agencyId: agencies.get(account.agencyId) ?? '',
      password: SAMPLE_PASSWORD,
      origin: 'published',
    });
    return id;
  }
}
