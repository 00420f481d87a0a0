import type { AuditRecord } from '@zhaojian/contract';

/** A record as a sentence in three parts: 李敏（示例） · 退回 · 示例区教育局 2025 年度报告 第 2 版. */
export interface AuditSentence {
  readonly actor: string;
  readonly did: string;
  readonly about: string;
}

export function auditSentence(
  record: Pick<AuditRecord, 'actor' | 'actionName' | 'agencyName' | 'subject' | 'action'>,
): AuditSentence {
  const { actor, actionName, agencyName, subject } = record;
  const isAboutReport = record.action.startsWith('submission.');
  const about =
    isAboutReport && agencyName && !subject.includes(agencyName) ? `${agencyName} ${subject}` : subject;
  return { actor, did: actionName, about };
}
