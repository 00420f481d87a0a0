import { SUBMISSION_ACTIONS } from '@zhaojian/contract';

/** Every change of state that is recorded, as people call it. A feature that records adds its own here. */
export const AUDIT_ACTIONS = {
  'account.created': '建立账号',
  'account.changed': '修改账号',
  'account.disabled': '停用账号',
  'account.enabled': '启用账号',
  'account.passwordReset': '重设密码',
  'account.passwordChanged': '修改本人密码',
  'account.sessionsEnded': '结束账号的全部登录',
  'account.listed': '列出全部账号',
  'session.opened': '登录',
  'session.ended': '退出登录',
  'agency.created': '新建机构',
  'agency.changed': '修改机构',
  'agency.movedAway': '移出机构',
  'agency.abolished': '撤销机构',
  'agency.coverageChanged': '改变报告口径',
  'totals.changed': '汇总随之变化',
  'collectionRound.created': '建立年度填报',
  'collectionRound.changed': '调整年度填报',
  ...SUBMISSION_ACTIONS,
  'batchImport.created': '批量导入',
  'batchImport.decided': '处理导入的文件',
  'batchImport.cancelled': '取消批量导入',
  'batchImport.stopped': '停止批量导入',
  'file.refused': '未接受上传的文件',
  'upload.limited': '限制上传',
  'storage.cleared': '清理文件',
  'storage.low': '磁盘空间不足，停止写入',
  'storage.enough': '磁盘空间恢复',
  'job.retried': '重试后台任务',
  'original.damaged': '发现原件损坏',
  'original.restored': '原件已恢复',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
