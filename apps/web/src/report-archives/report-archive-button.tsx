import { FileZipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../session/use-session.ts';
import { ReportArchiveDialog } from './report-archive-dialog.tsx';

interface Props {
  readonly nodeId: string;
  readonly nodeName: string;
  readonly year: number;
}

/** Offers all reports of an area as one file to those who may read them. */
export function ReportArchiveButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!useMay('report.readArea')) return null;
  return (
    <>
      <Button icon={<FileZipOutlined />} onClick={() => setOpen(true)}>
        打包全部报告…
      </Button>
      {isOpen && <ReportArchiveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
