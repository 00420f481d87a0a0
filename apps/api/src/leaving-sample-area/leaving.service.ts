import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DEFAULT_PASSWORD_RULES, type LeaveSampleArea, type SystemState } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { AccountPasswords } from '../accounts/password-rules/account-passwords.service.ts';
import { hashPassword } from '../accounts/passwords.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { AccountCaller } from '../authorization/caller.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { isSampleLeft, prepareSwitch } from '../starting/place-in-use.ts';
import { Restart } from '../starting/restart.ts';
import { leftBefore, notSampleArea, onServer } from './leaving.errors.ts';

const REFUSALS = { none: notSampleArea, onServer, lookedAtAgain: leftBefore } as const;

/**
 * Leaves the sample area for an empty platform in a folder beside it: nothing of the one is ever in the other. What is thrown
 * is one switch, so that whatever crashes leaves the one or the other.
 */
@Injectable()
export class LeavingSampleArea {
  private isUnderWay = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectEnvironment() private readonly environment: Environment,
    private readonly passwords: AccountPasswords,
    private readonly audit: AuditRecord,
    private readonly restart: Restart,
  ) {}

  /**
   * @param agency the top of the tree, for the record of the sample area
   * @throws Refusal NOT_SAMPLE_AREA, SAMPLE_AREA_ON_SERVER, SAMPLE_AREA_LEFT, WEAK_PASSWORD, WRONG_CURRENT_PASSWORD, TOO_MANY_ATTEMPTS
   */
  async leave(
    caller: AccountCaller,
    agency: PlacedAgency,
    { currentPassword, username, newPassword }: LeaveSampleArea,
  ): Promise<void> {
    const state = await this.state();
    if (state !== 'canBeLeft') throw REFUSALS[state]();
    await this.passwords.refuseWeak(newPassword, username, DEFAULT_PASSWORD_RULES);
    await this.passwords.refuseUnlessOwn(caller, currentPassword);
    const passwordHash = await hashPassword(newPassword);
    if (this.isUnderWay || isSampleLeft(this.environment.dataFolder)) throw leftBefore();
    this.isUnderWay = true;
    try {
      await this.throwSwitch(caller, agency, { username, passwordHash });
    } finally {
      this.isUnderWay = false;
    }
    this.restart.ask();
  }

  private async throwSwitch(
    caller: AccountCaller,
    agency: PlacedAgency,
    administrator: { username: string; passwordHash: string },
  ): Promise<void> {
    const prepared = await prepareSwitch(this.environment.dataFolder, administrator);
    try {
      await this.database.transaction((manager) =>
        this.audit.add(manager, caller, {
          action: 'sampleArea.left',
          subject: '启用空的平台，示例数据留在原处',
          agency,
          details: { username: administrator.username },
        }),
      );
      await prepared.throw();
    } catch (error) {
      await prepared.drop();
      throw error;
    }
  }

  /** Whether the platform holds the sample area, and whether it can be left. */
  async state(): Promise<SystemState['sampleArea']> {
    const { sampleArea, databaseUrl, dataFolder } = this.environment;
    if (!sampleArea || !(await this.holdsSample())) return 'none';
    if (databaseUrl !== undefined) return 'onServer';
    return isSampleLeft(dataFolder) ? 'lookedAtAgain' : 'canBeLeft';
  }

  private async holdsSample(): Promise<boolean> {
    const found = await this.database.query<object[]>(
      'SELECT FROM agency WHERE starts_with(code, $1) LIMIT 1',
      [await sampleCode()],
    );
    return found.length > 0;
  }
}

/** What the codes of the sample's agencies begin with. Outside the class: the compiler leaves the .ts of an import() within it as it is. */
async function sampleCode(): Promise<string> {
  return (await import('../sample-area/agency-code.ts')).agencyCode('');
}
