import { Injectable } from '@nestjs/common';
import { childrenOf, officeTime, SAMPLE_AGENCIES, type SampleAgency } from '@zhaojian/sample-area';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { agencyCode } from './agency-code.ts';
import { GeneratedSoFar } from './generated-so-far.query.ts';

/** Plants the tree of the sample area, with its 机构改革. */
@Injectable()
export class SampleAgencies {
  constructor(
    private readonly changes: AgencyChanges,
    private readonly tree: AgencyTree,
    private readonly generated: GeneratedSoFar,
    private readonly clock: Clock,
  ) {}

  /** Generates what is missing. Returns the database ids by the ids in the sample area. */
  async generate(): Promise<ReadonlyMap<string, string>> {
    const ids = await this.generated.agencies();
    for (const agency of SAMPLE_AGENCIES) {
      const id = ids.get(agency.id) ?? (await this.create(agency, ids));
      ids.set(agency.id, id);
      await this.reform(agency, id);
    }
    return ids;
  }

  private create(agency: SampleAgency, ids: ReadonlyMap<string, string>): Promise<string> {
    const { name, kind, sector, aliases, coversArea, fromYear, parent } = agency;
    return this.clock.as(officeTime(`${fromYear + 1}-01-01`, 0), () =>
      this.changes.create(thePlatform, {
        name,
        kind,
        sector,
        code: agencyCode(agency.id),
        aliases: [...aliases],
        position: parent === null ? null : childrenOf(parent).findIndex(({ id }) => id === agency.id) + 1,
        coversArea,
        fromYear,
        parentId: parent === null ? null : (ids.get(parent) ?? null),
      }),
    );
  }

  private async reform({ name, renamed, toYear }: SampleAgency, id: string): Promise<void> {
    const latest = renamed || toYear !== null ? await this.tree.findLatest(id) : undefined;
    if (renamed && latest?.name === name) {
      await this.clock.as(officeTime(`${renamed.fromYear}-03-01`, 0), () =>
        this.changes.change(thePlatform, id, renamed),
      );
    }
    if (toYear !== null && latest?.toYear === null) {
      await this.clock.as(officeTime(`${toYear + 1}-03-01`, 0), () =>
        this.changes.abolish(thePlatform, id, toYear),
      );
    }
  }
}
