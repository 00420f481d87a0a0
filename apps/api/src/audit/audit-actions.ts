/** Every change of state that is recorded, as people call it. A feature that records adds its own here. */
export const AUDIT_ACTIONS = {
  'account.created': '建立账号',
  'account.changed': '修改账号',
  'account.disabled': '停用账号',
  'account.enabled': '启用账号',
  'account.passwordReset': '重设密码',
  'account.passwordChanged': '修改本人密码',
  'account.sessionsEnded': '结束账号的全部登录',
  'session.opened': '登录',
  'session.ended': '退出登录',
  'agency.created': '新建机构',
  'agency.changed': '修改机构',
  'agency.abolished': '撤销机构',
  'collectionRound.created': '建立年度填报',
  'collectionRound.changed': '调整年度填报',
  'submission.uploaded': '上传报告',
  'submission.entered': '在线填写',
  'submission.corrected': '更正数据',
  'submission.submitted': '提交',
  'submission.returned': '退回',
  'submission.accepted': '审核通过',
  'submission.acceptanceWithdrawn': '撤回通过',
  'batchImport.created': '批量导入',
  'batchImport.decided': '处理导入的文件',
  'batchImport.cancelled': '取消批量导入',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
