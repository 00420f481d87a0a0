import type { AgencyKind } from '@zhaojian/contract';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import type { TestApp } from './test-app.ts';

export interface TestArea {
  city: string;
  /** A department of the city. */
  cityBureau: string;
  district: string;
  /** A department and a township of the district. */
  bureau: string;
  township: string;
  otherDistrict: string;
  otherBureau: string;
}

/** A small tree from 2019 on: 示例市 › 东示例区, 西示例区 with departments. Returns the agencies' ids. */
export async function plantTestArea(app: TestApp): Promise<TestArea> {
  const city = await plantAgency(app, { name: '示例市人民政府', kind: 'government', parentId: null });
  const district = await plantAgency(app, { name: '东示例区人民政府', kind: 'government', parentId: city });
  const otherDistrict = await plantAgency(app, {
    name: '西示例区人民政府',
    kind: 'government',
    parentId: city,
  });
  const department = (name: string, parentId: string) =>
    plantAgency(app, { name, kind: 'department', parentId });
  return {
    city,
    cityBureau: await department('示例市教育局', city),
    district,
    bureau: await department('东示例区教育局', district),
    township: await plantAgency(app, {
      name: '东示例区一号镇人民政府',
      kind: 'township',
      parentId: district,
    }),
    otherDistrict,
    otherBureau: await department('西示例区教育局', otherDistrict),
  };
}

export function plantAgency(
  app: TestApp,
  agency: { name: string; kind: AgencyKind; parentId: string | null; fromYear?: number },
): Promise<string> {
  const coversArea = agency.kind === 'government';
  const unstated = { sector: null, code: null, aliases: [], fromYear: 2019 };
  return app.nest.get(AgencyChanges).create(thePlatform, { ...unstated, coversArea, ...agency });
}
