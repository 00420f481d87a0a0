import type { WorkloadId } from '../figures/workloads.ts';

/** What an agency of a kind is about, in the words of its reports. */
interface Field {
  /** What it publishes most. */
  readonly topics: readonly string[];
  /** Whom it explains its policies to. */
  readonly audience: string;
  /** A measure that only such an agency can promise: under the law it carries out. */
  readonly lawMeasure?: string;
}

export const FIELDS: Readonly<Record<WorkloadId, Field>> = {
  governmentOffice: { topics: ['政策文件', '会议公开', '重大决策'], audience: '群众和企业' },
  cityGovernmentOffice: { topics: ['政策文件', '常务会议', '重大行政决策'], audience: '群众和企业' },
  planning: { topics: ['重大项目', '价格收费', '发展规划'], audience: '项目单位' },
  education: {
    topics: ['招生入学', '教育收费', '校园安全'],
    audience: '学生家长',
    lawMeasure: '结合义务教育法宣传月活动，把招生入学政策讲到每个社区',
  },
  police: { topics: ['户籍办理', '出入境服务', '交通管理'], audience: '办事群众' },
  civilAffairs: { topics: ['社会救助', '养老服务', '社会组织'], audience: '困难群众' },
  finance: { topics: ['预算决算', '政府采购', '财政补贴'], audience: '预算单位和群众' },
  humanResources: { topics: ['就业创业', '社会保险', '人事考试'], audience: '劳动者和用人单位' },
  naturalResources: { topics: ['征地信息', '规划许可', '不动产登记'], audience: '被征地群众' },
  environment: { topics: ['环境质量', '环评审批', '环境执法'], audience: '群众和企业' },
  housing: { topics: ['保障性住房', '物业管理', '房屋征收'], audience: '购房群众' },
  transport: {
    topics: ['道路运输', '工程建设', '公交出行'],
    audience: '运输企业',
    lawMeasure: '大力开展公路法宣传教育活动，在客运站、收费站设置信息公开宣传栏',
  },
  marketSupervision: {
    topics: ['产品质量', '食品抽检', '企业登记'],
    audience: '消费者和经营主体',
    lawMeasure: '结合食品安全法宣传周活动，公开抽检结果和投诉处理流程',
  },
  health: { topics: ['传染病防治', '医疗服务', '公共卫生'], audience: '患者和医疗机构' },
  data: { topics: ['数据开放', '数字政务', '一网通办'], audience: '企业和群众' },
  ruralVitalization: { topics: ['衔接资金', '乡村建设', '防止返贫监测'], audience: '农村群众' },
  developmentZone: { topics: ['招商引资', '惠企政策', '园区规划'], audience: '园区企业' },
  serviceCentre: { topics: ['招标投标', '交易结果', '信用信息'], audience: '交易主体' },
  township: { topics: ['村（居）务', '惠民补贴', '民生工程'], audience: '辖区群众' },
};
