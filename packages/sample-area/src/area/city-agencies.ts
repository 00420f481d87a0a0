import type { WorkloadId } from '../figures/workloads.ts';
import type { SampleAgency } from './sample-agency.ts';

const CITY = '示例市';

export const cityGovernment: SampleAgency = {
  id: 'shi',
  name: `${CITY}人民政府`,
  kind: 'government',
  sector: null,
  parent: null,
  coversArea: true,
  aliases: [CITY],
  fromYear: 2019,
  toYear: null,
  renamed: null,
  workload: 'cityGovernmentOffice',
  scale: 0,
};

function department(
  id: string,
  name: string,
  sector: string | null,
  workload: WorkloadId,
  shortName?: string,
): SampleAgency {
  return {
    ...cityGovernment,
    id: `shi.${id}`,
    name: `${CITY}${name}`,
    kind: 'department',
    sector,
    parent: cityGovernment.id,
    coversArea: false,
    aliases: shortName ? [`${CITY}${shortName}`] : [],
    workload,
    scale: 1,
  };
}

/** The city's own departments in their official order (建制序列), a development zone and a service centre. */
export const cityAgencies: readonly SampleAgency[] = [
  department('zhengfuban', '人民政府办公室', '政府办公', 'cityGovernmentOffice'),
  department('fagai', '发展和改革委员会', '发展改革', 'planning', '发改委'),
  department('jiaoyu', '教育局', '教育', 'education'),
  department('gongan', '公安局', '公安', 'police'),
  department('minzheng', '民政局', '民政', 'civilAffairs'),
  department('caizheng', '财政局', '财政', 'finance'),
  department('renshe', '人力资源和社会保障局', '人力资源社会保障', 'humanResources', '人社局'),
  department('ziranziyuan', '自然资源和规划局', '自然资源', 'naturalResources'),
  department('shengtai', '生态环境局', '生态环境', 'environment'),
  department('zhujian', '住房和城乡建设局', '住房城乡建设', 'housing', '住建局'),
  department('jiaotong', '交通运输局', '交通运输', 'transport'),
  { ...department('xiangcun', '乡村振兴局', '农业农村', 'ruralVitalization'), fromYear: 2021, toYear: 2023 },
  department('weijian', '卫生健康委员会', '卫生健康', 'health', '卫健委'),
  department('shichang', '市场监督管理局', '市场监管', 'marketSupervision', '市场监管局'),
  {
    ...department('shuju', '大数据管理局', '数据', 'data'),
    renamed: { fromYear: 2024, name: `${CITY}数据局` },
  },
  {
    ...department('gaoxin', '高新技术产业开发区管理委员会', null, 'developmentZone'),
    kind: 'developmentZone',
    aliases: [`${CITY}高新区管委会`],
  },
  { ...department('jiaoyi', '公共资源交易中心', null, 'serviceCentre'), kind: 'publicInstitution' },
];
