import type { Role } from '@zhaojian/contract';
import { AgencyChanges } from '../../agencies/agency-changes.service.ts';
import { AgencyMergers } from '../../agencies/revising/agency-mergers.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import type { Asked } from './route-calls.ts';
import { aboveIn, type Place, type Target, targets, years } from './who-was-where.ts';

/** An area some of whose agencies moved, changed their name, ended or were merged, with their accepted reports, accounts, batches and loads. */
export class ReformedArea {
  private readonly accounts = new Map<Target, string>();
  private readonly batches = new Map<string, string>();
  private readonly bulk = new Map<string, string>();
  private readonly loads = new Map<string, string>();
  private readonly clients = new Map<string, TestClient>();

  private constructor(
    readonly app: TestApp,
    private readonly ids: Readonly<Record<Place, string>>,
  ) {}

  static async open(): Promise<ReformedArea> {
    const app = await createTestApp();
    const area = await plantTestArea(app);
    const department = (name: string) =>
      plantAgency(app, { name, kind: 'department', parentId: area.district });
    const merged = await department('东示例区教研局');
    const reformed = new ReformedArea(app, {
      city: area.city,
      east: area.district,
      west: area.otherDistrict,
      inside: area.bureau,
      outside: area.otherBureau,
      moved: area.township,
      renamed: await department('东示例区文化局'),
      abolished: await department('东示例区旅游局'),
      merged,
      takenOver: await plantAgency(app, {
        name: '东示例区教材中心',
        kind: 'publicInstitution',
        parentId: merged,
      }),
    });
    await reformed.plantReports();
    await reformed.plantAccountsAndBatches();
    return reformed;
  }

  close(): Promise<void> {
    return this.app.close();
  }

  async as(role: Role, place: Place): Promise<TestClient> {
    const key = `${role} ${place}`;
    const client = this.clients.get(key) ?? (await signedIn(this.app, role, this.ids[place]));
    this.clients.set(key, client);
    return client;
  }

  asked(target: Target, year: number): Asked {
    return {
      agencyId: this.ids[target],
      year,
      accountId: this.accounts.get(target) ?? '',
      batchId: this.batches.get(`${target} ${year}`) ?? '',
      bulkId: this.bulk.get(`${target} ${year}`) ?? '',
      loadId: this.loads.get(`${target} ${year}`) ?? '',
    };
  }

  private async plantReports(): Promise<void> {
    for (const year of years) {
      standAt(this.app, `${year + 1}-01-10T09:00`);
      await openTestRound(this.app, year);
      for (const target of targets.filter((each) => aboveIn(each, year) !== null)) {
        await handIn(this.app, this.ids[target], year, {}, '存在的主要问题：网站栏目维护不到位。');
        const supervisor = callerAt('supervisor', this.ids[target]);
        const decisions = this.app.nest.get(Decisions);
        await decisions.take(supervisor, this.ids[target], year, 'accept', { version: 1, reason: OVER_OPEN });
      }
      if (year === 2022) await this.reform();
    }
    standAt(this.app, '2025-06-01T09:00');
  }

  private async reform(): Promise<void> {
    const changes = this.app.nest.get(AgencyChanges);
    const { west, moved, renamed, abolished, merged, outside } = this.ids;
    await changes.change(thePlatform, moved, { fromYear: 2024, parentId: west });
    await changes.change(thePlatform, renamed, { fromYear: 2024, name: '东示例区文化和旅游局' });
    await changes.abolish(thePlatform, abolished, 2022);
    await this.app.nest.get(AgencyMergers).merge(thePlatform, {
      fromYear: 2024,
      agencies: [{ agencyId: merged, revision: 1 }],
      into: { who: 'existing', agencyId: outside },
    });
  }

  private async plantAccountsAndBatches(): Promise<void> {
    for (const target of targets) {
      this.accounts.set(target, (await signedIn(this.app, 'agency', this.ids[target])).accountId);
      for (const year of years) {
        this.batches.set(`${target} ${year}`, await this.plantBatch(this.ids[target], year));
        this.bulk.set(`${target} ${year}`, await this.plantBulkAcceptance(this.ids[target], year));
        this.loads.set(`${target} ${year}`, await this.plantLoad(this.ids[target], year));
      }
    }
  }

  private async plantBatch(agencyId: string, year: number): Promise<string> {
    const [batch] = await this.app.database.query<{ id: string }[]>(
      `INSERT INTO batch_import (year, agency_id, agency_name, agency_path, created_by, created_at, state)
       VALUES ($1, $2, '', '', '{"accountId": null, "displayName": "测试", "address": null}', now(), 'finished')
       RETURNING id`,
      [year, agencyId],
    );
    return batch?.id ?? '';
  }

  private async plantBulkAcceptance(agencyId: string, year: number): Promise<string> {
    const [bulk] = await this.app.database.query<{ id: string }[]>(
      `INSERT INTO bulk_acceptance (agency_id, year, created_at, created_by) VALUES ($1, $2, now(), '测试') RETURNING id`,
      [agencyId, year],
    );
    return bulk?.id ?? '';
  }

  private async plantLoad(agencyId: string, year: number): Promise<string> {
    const [load] = await this.app.database.query<{ id: string }[]>(
      `INSERT INTO past_year_load (year, agency_id, agency_name, agency_path, created_by, created_at, state)
       VALUES ($1, $2, '', '', '{"accountId": null, "displayName": "测试", "address": null}', now(), 'taken')
       RETURNING id`,
      [year, agencyId],
    );
    return load?.id ?? '';
  }
}
