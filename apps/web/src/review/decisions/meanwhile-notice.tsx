import { Alert, Button } from 'antd';
import { eventSentence } from '../trail/trail-panel.tsx';
import type { useOpenedReport } from './use-opened-report.ts';

interface Props {
  readonly opened: ReturnType<typeof useOpenedReport>;
}

/** What others did with the report while somebody has it open, and the way to what came of it. */
export function MeanwhileNotice({ opened: { version, newest, byOthers, lookAgain } }: Props) {
  if (byOthers.length === 0) return null;
  const isBehind = newest !== version;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 12 }}
      title={`您打开这份报告后，${byOthers.toReversed().map(eventSentence).join('，')}。`}
      description={isBehind && `页面上仍是您打开的第 ${version} 版，写下的意见都还在。`}
      action={
        <Button size="small" onClick={lookAgain}>
          {isBehind ? `看第 ${newest} 版` : '知道了'}
        </Button>
      }
    />
  );
}
