import {
  letsCount,
  openInWords,
  type ReportVersion,
  type Submission,
  transitionOf,
  transitionOfEvent,
} from '@zhaojian/contract';
import { Alert } from 'antd';
import { momentText } from '../dates/days.ts';

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion;
}

/** Why the version counts although something was open in it; nothing where nothing was. */
export function AcceptedOverOpen({ submission: { acceptedVersion, events }, version }: Props) {
  const accepted = events.find((event) => letsCount(event.kind) && event.version === version.number);
  const step = accepted && transitionOfEvent(accepted.kind);
  if (acceptedVersion !== version.number || !accepted?.reason || !step) return null;
  if (!transitionOf(step).asks.reasonOverOpen) return null;
  const open = openInWords(version);
  return (
    <Alert
      type="warning"
      showIcon
      title={`通过时${open ? `还有 ${open}` : '还有不符或存疑'}，理由：${accepted.reason}`}
      description={`${accepted.actor} · ${momentText(accepted.at)} 通过`}
    />
  );
}
