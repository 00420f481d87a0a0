import { HAND_UP_ACTIONS } from '../area-hand-ups/hand-up-workflow.ts';
import { RECTIFICATION_ACTIONS } from '../rectification-ledger/rectification-workflow.ts';
import { SUBMISSION_ACTIONS } from '../workflow/workflow.ts';

/** Every change of state that is recorded, as people call it, under what it is about. A feature that records adds its own here. */
export const ACTIONS_BY_SUBJECT = {
  报送: {
    ...SUBMISSION_ACTIONS,
    'bulkAcceptance.begun': '批量通过前抽查',
    'bulkAcceptance.accepted': '批量通过',
    'review.takenOver': '接手审核',
    ...HAND_UP_ACTIONS,
    'areaHandUp.sampled': '抽查上报的报告',
    'areaHandUp.judged': '登记抽查结果',
    'report.reminded': '催报',
    'circular.downloaded': '下载情况通报',
    'returnPoint.answered': '答复退回意见',
    'returnLetter.downloaded': '下载退回意见',
    'report.published': '登记公开',
    'signedScan.added': '附签字盖章件',
    'signedScan.replaced': '更换签字盖章件',
    'signedScan.downloaded': '取用签字盖章件',
    'amendment.asked': '申请更正',
    'amendment.takenBack': '撤回更正申请',
    'amendment.declined': '不同意更正',
    'improvementItem.corrected': '更正识别的条目',
    'categoryWords.changed': '修改归类用的词',
    'improvementItem.restored': '恢复程序识别的条目',
    'report.downloaded': '下载报告',
    'reportArchive.begun': '打包辖区的报告',
    'reportArchive.downloaded': '下载打包的报告',
    'report.draftOpened': '查看未提交的报告',
    'original.downloaded': '取用原件',
    'figures.downloaded': '下载数据',
    'list.downloaded': '下载名单',
    'batchImport.created': '批量导入',
    'batchImport.decided': '处理导入的文件',
    'batchImport.cancelled': '取消批量导入',
    'batchImport.stopped': '停止批量导入',
    'batchImport.downloaded': '下载导入结果',
    'pastYears.downloaded': '下载历年数据',
    'pastYearLoad.taken': '补录历年数据',
  },
  整改台账: {
    'rectification.set': '下达整改任务',
    ...RECTIFICATION_ACTIONS,
    'rectification.changed': '调整整改任务',
    'rectification.inherited': '整改任务转由承接机构',
    'rectification.downloaded': '下载整改台账',
    'evidence.added': '附佐证材料',
    'evidence.removed': '删去未报告的佐证材料',
    'evidence.downloaded': '取用佐证材料',
  },
  机构: {
    'agency.created': '新建机构',
    'agency.changed': '修改机构',
    'agency.movedAway': '移出机构',
    'agency.corrected': '更正机构',
    'agency.abolished': '撤销机构',
    'agency.coverageChanged': '改变报告口径',
    'agency.merged': '合并机构',
    'agency.split': '拆分机构',
    'agency.removed': '删除误建机构',
    'sectors.changed': '修改条线列表',
    'areaWorkbook.downloaded': '导出机构和账号',
    'totals.changed': '汇总随之变化',
  },
  轮次: {
    'collectionRound.created': '建立年度填报',
    'collectionRound.changed': '调整年度填报',
    'collectionRound.blockingChanged': '设定不能提交的问题',
    'collectionRound.remindersChanged': '设定自动提醒',
    'collectionRound.handUpsChanged': '设定整体上报',
    'specialDay.entered': '填写节假日',
    'specialDay.removed': '删去节假日',
    'roundNotice.published': '发布轮次通知',
    'roundNotice.changed': '修改轮次通知',
    'arrangement.made': '作出特殊安排',
    'arrangement.undone': '取消特殊安排',
  },
  存储: {
    'file.refused': '未接受上传的文件',
    'upload.limited': '限制上传',
    'storage.cleared': '清理文件',
    'storage.low': '磁盘空间不足，停止写入',
    'storage.enough': '磁盘空间恢复',
    'job.retried': '重试后台任务',
    'original.damaged': '发现原件损坏',
    'original.restored': '原件已恢复',
  },
  账号: {
    'account.created': '建立账号',
    'account.changed': '修改账号',
    'account.agencyGiven': '增加账号的机构',
    'account.agencyTaken': '移除账号的机构',
    'account.disabled': '停用账号',
    'account.enabled': '启用账号',
    'account.passwordReset': '重设密码',
    'account.passwordChanged': '修改本人密码',
    'passwordRules.changed': '修改密码规则',
    'officeSettings.changed': '修改平台外观和通知',
    'mailSettings.changed': '修改邮件设置',
    'mailSettings.tried': '试发邮件',
    'groupRobot.added': '增加群机器人',
    'groupRobot.changed': '修改群机器人',
    'groupRobot.removed': '删除群机器人',
    'groupRobot.tried': '试发群消息',
    'notificationChoices.changed': '修改接收设置',
    'sampleArea.left': '离开示例区',
    'account.sessionsEnded': '结束账号的全部登录',
    'account.listed': '列出全部账号',
    'session.opened': '登录',
    'session.agencySwitched': '切换机构',
    'session.ended': '退出登录',
    'session.refused': '登录失败',
  },
  操作记录: {
    'record.downloaded': '导出操作记录',
    'record.verified': '核验操作记录',
    'record.broken': '发现操作记录被改动',
  },
} as const;

type Subjects = typeof ACTIONS_BY_SUBJECT;
export type AuditAction = { [Subject in keyof Subjects]: keyof Subjects[Subject] }[keyof Subjects];

/** What each is called. */
export const AUDIT_ACTIONS = Object.assign({}, ...Object.values(ACTIONS_BY_SUBJECT)) as Readonly<
  Record<AuditAction, string>
>;

/** What an action is about; undefined for one that was recorded once and is recorded no more. */
export const subjectOfAction = (action: string): keyof Subjects | undefined =>
  (Object.keys(ACTIONS_BY_SUBJECT) as (keyof Subjects)[]).find(
    (subject) => action in ACTIONS_BY_SUBJECT[subject],
  );
