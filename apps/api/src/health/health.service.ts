import { Injectable } from '@nestjs/common';
import { ConnectingCheck } from './checks/connecting.check.ts';
import { DatabaseCheck } from './checks/database.check.ts';
import type { HealthCheck } from './health-check.ts';

/** Whether the platform can work. */
@Injectable()
export class Health {
  private readonly checks: readonly HealthCheck[];

  constructor(database: DatabaseCheck, connecting: ConnectingCheck) {
    this.checks = [database, connecting];
  }

  /** Resolves when everything that it needs is there. @throws Refusal for the first thing that is not */
  async look(): Promise<void> {
    await Promise.all(this.checks.map((check) => check.look()));
  }
}
