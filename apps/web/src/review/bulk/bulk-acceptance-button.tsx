import { isClean, type SubmissionRow } from '@zhaojian/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { BulkAcceptanceDialog } from './bulk-acceptance-dialog.tsx';

interface Props {
  readonly nodeId: string;
  readonly year: number;
  readonly queue: readonly SubmissionRow[];
}

/** Offers to accept the clean reports of the queue by one action; the sample of an earlier time is not among them. */
export function BulkAcceptanceButton({ nodeId, year, queue }: Props) {
  const [offered, setOffered] = useState<readonly SubmissionRow[] | null>(null);
  const clean = queue.filter((row) => isClean(row) && !row.setAside);
  return (
    <>
      {clean.length > 0 && (
        <Button onClick={() => setOffered(clean)}>批量通过 {clean.length} 份无异常的…</Button>
      )}
      {offered && (
        <BulkAcceptanceDialog
          nodeId={nodeId}
          year={year}
          reports={offered}
          onClose={() => setOffered(null)}
        />
      )}
    </>
  );
}
