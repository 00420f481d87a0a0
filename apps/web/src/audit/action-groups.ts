import { SUBMISSION_ACTIONS } from '@zhaojian/contract';

/** What the record can be narrowed to, grouped by what the action is about. */
export const ACTION_GROUPS: readonly {
  readonly label: string;
  readonly actions: readonly { readonly action: string; readonly name: string }[];
}[] = [
  {
    label: '报送',
    actions: [
      ...Object.entries(SUBMISSION_ACTIONS).map(([action, name]) => ({ action, name })),
      { action: 'bulkAcceptance.begun', name: '批量通过' },
      { action: 'report.downloaded', name: '下载报告' },
      { action: 'figures.downloaded', name: '下载数据' },
      { action: 'batchImport.created', name: '批量导入' },
      { action: 'batchImport.decided', name: '处理导入的文件' },
      { action: 'batchImport.cancelled', name: '取消批量导入' },
      { action: 'batchImport.stopped', name: '停止批量导入' },
      { action: 'pastYearLoad.taken', name: '补录历年数据' },
    ],
  },
  {
    label: '机构',
    actions: [
      { action: 'agency.created', name: '新建机构' },
      { action: 'agency.changed', name: '修改机构' },
      { action: 'agency.movedAway', name: '移出机构' },
      { action: 'agency.corrected', name: '更正机构' },
      { action: 'agency.abolished', name: '撤销机构' },
      { action: 'agency.coverageChanged', name: '改变报告口径' },
      { action: 'agency.merged', name: '合并机构' },
      { action: 'agency.split', name: '拆分机构' },
      { action: 'agency.removed', name: '删除误建机构' },
      { action: 'areaWorkbook.downloaded', name: '导出机构和账号' },
      { action: 'totals.changed', name: '汇总随之变化' },
    ],
  },
  {
    label: '轮次',
    actions: [
      { action: 'collectionRound.created', name: '建立年度填报' },
      { action: 'collectionRound.changed', name: '调整年度填报' },
      { action: 'collectionRound.blockingChanged', name: '设定不能提交的问题' },
      { action: 'roundNotice.published', name: '发布轮次通知' },
      { action: 'roundNotice.changed', name: '修改轮次通知' },
      { action: 'arrangement.made', name: '作出特殊安排' },
      { action: 'arrangement.undone', name: '取消特殊安排' },
    ],
  },
  {
    label: '存储',
    actions: [
      { action: 'file.refused', name: '未接受上传的文件' },
      { action: 'upload.limited', name: '限制上传' },
      { action: 'storage.cleared', name: '清理文件' },
      { action: 'storage.low', name: '磁盘空间不足，停止写入' },
      { action: 'storage.enough', name: '磁盘空间恢复' },
      { action: 'job.retried', name: '重试后台任务' },
      { action: 'original.damaged', name: '发现原件损坏' },
      { action: 'original.restored', name: '原件已恢复' },
    ],
  },
  {
    label: '账号',
    actions: [
      { action: 'account.created', name: '建立账号' },
      { action: 'account.changed', name: '修改账号' },
      { action: 'account.disabled', name: '停用账号' },
      { action: 'account.enabled', name: '启用账号' },
      { action: 'account.passwordReset', name: '重设密码' },
      { action: 'account.passwordChanged', name: '修改本人密码' },
      { action: 'passwordRules.changed', name: '修改密码规则' },
      { action: 'account.sessionsEnded', name: '结束账号的全部登录' },
      { action: 'account.listed', name: '列出全部账号' },
      { action: 'session.opened', name: '登录' },
      { action: 'session.ended', name: '退出登录' },
    ],
  },
];

/** What the action is about, e.g. 报送; 其他 for one this page does not know yet. */
export const groupOf = (action: string): string =>
  ACTION_GROUPS.find((group) => group.actions.some((known) => known.action === action))?.label ?? '其他';
