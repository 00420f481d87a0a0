import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { BulkAcceptanceDialog } from './bulk-acceptance-dialog.tsx';
import { openBulkAcceptanceQuery, unseenIn } from './bulk-acceptance.queries.ts';

interface Props {
  readonly nodeId: string;
  readonly year: number;
  /** How many reports of the queue could be accepted in bulk. */
  readonly clean: number;
}

/** Offers to accept the clean reports of the queue by one action, or to continue what was begun. */
export function BulkAcceptanceButton({ nodeId, year, clean }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { data: open } = useQuery(openBulkAcceptanceQuery(nodeId, year));
  const label = open
    ? open.stage === 'accepting'
      ? '正在批量通过…'
      : `批量通过：抽查已看 ${open.setAside.length - unseenIn(open)} / ${open.setAside.length}…`
    : `批量通过 ${clean} 份无异常的…`;
  return (
    <>
      {(open || clean > 0) && <Button onClick={() => setOpen(true)}>{label}</Button>}
      {isOpen && (
        <BulkAcceptanceDialog
          nodeId={nodeId}
          year={year}
          clean={clean}
          begun={open ?? null}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
