import type { WorkloadId } from '../figures/workloads.ts';
import { cityGovernment } from './city-agencies.ts';
import type { SampleAgency } from './sample-agency.ts';

interface District {
  readonly id: string;
  readonly name: string;
  /** Its size compared with the city's own departments. */
  readonly scale: number;
  readonly townships: readonly (readonly [id: string, name: string])[];
}

const districts: readonly District[] = [
  {
    id: 'dongan',
    name: '示例市东岸区',
    scale: 0.42,
    townships: [
      ['linjiang', '临江街道办事处'],
      ['wanghu', '望湖街道办事处'],
      ['liutang', '柳塘镇人民政府'],
    ],
  },
  {
    id: 'xitang',
    name: '示例市西塘区',
    scale: 0.3,
    townships: [
      ['nanmen', '南门街道办事处'],
      ['shiqiao', '石桥街道办事处'],
      ['zhuyuan', '竹园镇人民政府'],
    ],
  },
  {
    id: 'beiling',
    name: '示例市北岭县',
    scale: 0.24,
    townships: [
      ['chengguan', '城关镇人民政府'],
      ['qingxi', '清溪镇人民政府'],
      ['songgang', '松岗乡人民政府'],
    ],
  },
];

const departments: readonly (readonly [id: string, name: string, sector: string, workload: WorkloadId])[] = [
  ['zhengfuban', '人民政府办公室', '政府办公', 'governmentOffice'],
  ['jiaoyu', '教育局', '教育', 'education'],
  ['renshe', '人力资源和社会保障局', '人力资源社会保障', 'humanResources'],
  ['zhujian', '住房和城乡建设局', '住房城乡建设', 'housing'],
  ['shichang', '市场监督管理局', '市场监管', 'marketSupervision'],
];

/** Three districts, each with its government, five departments and three townships. */
export const districtAgencies: readonly SampleAgency[] = districts.flatMap((district) => {
  const government: SampleAgency = {
    ...cityGovernment,
    id: district.id,
    name: `${district.name}人民政府`,
    aliases: [district.name],
    parent: cityGovernment.id,
    workload: 'governmentOffice',
  };
  const below = { parent: district.id, coversArea: false, aliases: [] };
  return [
    government,
    ...departments.map(([id, name, sector, workload]): SampleAgency => ({
      ...government,
      ...below,
      id: `${district.id}.${id}`,
      name: `${district.name}${name}`,
      kind: 'department',
      sector,
      workload,
      scale: district.scale,
    })),
    ...district.townships.map(([id, name]): SampleAgency => ({
      ...government,
      ...below,
      id: `${district.id}.${id}`,
      name: `${district.name}${name}`,
      kind: 'township',
      workload: 'township',
      scale: 1,
    })),
  ];
});
