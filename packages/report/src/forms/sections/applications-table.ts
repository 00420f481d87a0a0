import type { Head, Table } from '../form.ts';

/** 表三's columns, the same in both eras. */
const applicantColumns: readonly Head[] = [
  {
    label: '申请人情况',
    name: '申请人情况',
    children: [
      { id: 'naturalPerson', label: '自然人', name: '自然人', role: 'applicantCategory' },
      {
        label: '法人或其他组织',
        name: '法人或其他组织',
        children: [
          {
            id: 'commercialEnterprise',
            label: '商业企业',
            name: '商业企业',
            role: 'applicantCategory',
            variants: ['企业', '商业机构'],
          },
          {
            id: 'researchInstitution',
            label: '科研机构',
            name: '科研机构',
            role: 'applicantCategory',
            variants: ['科研单位'],
          },
          {
            id: 'publicWelfareOrganization',
            label: '社会公益组织',
            name: '社会公益组织',
            role: 'applicantCategory',
            variants: ['公益组织', '社会组织'],
          },
          {
            id: 'legalServiceOrganization',
            label: '法律服务机构',
            name: '法律服务机构',
            role: 'applicantCategory',
            variants: ['法律服务'],
          },
          { id: 'otherOrganization', label: '其他', name: '其他组织', role: 'applicantCategory' },
        ],
      },
      { id: 'total', label: '总计', name: '总计', role: 'total', variants: ['合计', '总数'] },
    ],
  },
];

/**
 * 表三 收到和处理政府信息公开申请情况.
 *
 * @param otherHandling the row （六）其他处理: one row in 2019's form, three in 2021's; all else is the same.
 */
export function applicationsTable(otherHandling: Head): Table {
  return {
    id: 'applications',
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        rows: [
          {
            id: 'newlyReceived',
            label: '一、本年新收政府信息公开申请数量',
            name: '本年新收',
            role: 'intake',
          },
          {
            id: 'carriedOver',
            label: '二、上年结转政府信息公开申请数量',
            name: '上年结转',
            role: 'carriedOver',
          },
          {
            label: '三、本年度办理结果',
            name: '本年度办理结果',
            children: [
              { id: 'disclosed', label: '（一）予以公开', name: '予以公开', role: 'outcome' },
              {
                id: 'partiallyDisclosed',
                label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
                name: '部分公开',
                role: 'outcome',
                variants: ['（二）部分公开'],
              },
              {
                id: 'withheld',
                label: '（三）不予公开',
                name: '不予公开',
                role: 'outcome',
                children: [
                  { id: 'stateSecret', label: '1.属于国家秘密', name: '国家秘密', role: 'reason' },
                  {
                    id: 'prohibitedByLaw',
                    label: '2.其他法律行政法规禁止公开',
                    name: '法律行政法规禁止公开',
                    role: 'reason',
                    variants: ['2.其他法律法规禁止公开', '2.法律行政法规禁止公开'],
                  },
                  {
                    id: 'securityOrStability',
                    label: '3.危及“三安全一稳定”',
                    name: '危及“三安全一稳定”',
                    role: 'reason',
                    variants: ['3.危及三安全一稳定'],
                  },
                  {
                    id: 'thirdPartyRights',
                    label: '4.保护第三方合法权益',
                    name: '第三方合法权益',
                    role: 'reason',
                  },
                  {
                    id: 'internalAffairs',
                    label: '5.属于三类内部事务信息',
                    name: '三类内部事务信息',
                    role: 'reason',
                  },
                  {
                    id: 'deliberative',
                    label: '6.属于四类过程性信息',
                    name: '四类过程性信息',
                    role: 'reason',
                  },
                  {
                    id: 'enforcementFile',
                    label: '7.属于行政执法案卷',
                    name: '行政执法案卷',
                    role: 'reason',
                    variants: ['7.属于行政执法案卷信息'],
                  },
                  {
                    id: 'administrativeInquiry',
                    label: '8.属于行政查询事项',
                    name: '行政查询事项',
                    role: 'reason',
                    variants: ['8.属于行政查询事项信息'],
                  },
                ],
              },
              {
                id: 'unavailable',
                label: '（四）无法提供',
                name: '无法提供',
                role: 'outcome',
                children: [
                  {
                    id: 'notHeld',
                    label: '1.本机关不掌握相关政府信息',
                    name: '本机关不掌握',
                    role: 'reason',
                    variants: ['1.本机关不掌握相关信息'],
                  },
                  {
                    id: 'requiresCreation',
                    label: '2.没有现成信息需要另行制作',
                    name: '需要另行制作',
                    role: 'reason',
                    variants: ['2.没有现成信息，需要另行制作'],
                  },
                  {
                    id: 'stillUnclear',
                    label: '3.补正后申请内容仍不明确',
                    name: '补正后仍不明确',
                    role: 'reason',
                    variants: ['3.补正后仍不明确'],
                  },
                ],
              },
              {
                id: 'notProcessed',
                label: '（五）不予处理',
                name: '不予处理',
                role: 'outcome',
                children: [
                  {
                    id: 'petitionOrComplaint',
                    label: '1.信访举报投诉类申请',
                    name: '信访举报投诉',
                    role: 'reason',
                  },
                  { id: 'duplicate', label: '2.重复申请', name: '重复申请', role: 'reason' },
                  {
                    id: 'publishedMaterial',
                    label: '3.要求提供公开出版物',
                    name: '要求提供公开出版物',
                    role: 'reason',
                  },
                  {
                    id: 'excessive',
                    label: '4.无正当理由大量反复申请',
                    name: '大量反复申请',
                    role: 'reason',
                  },
                  {
                    id: 'reconfirmation',
                    label: '5.要求行政机关确认或重新出具已获取信息',
                    name: '确认或重新出具',
                    role: 'reason',
                  },
                ],
              },
              otherHandling,
              {
                id: 'outcomesTotal',
                label: '（七）总计',
                name: '办理结果总计',
                role: 'total',
                variants: ['（七）合计'],
              },
            ],
          },
          {
            id: 'carriedForward',
            label: '四、结转下年度继续办理',
            name: '结转下年度',
            role: 'carriedForward',
          },
        ],
        columns: applicantColumns,
      },
    ],
  };
}
