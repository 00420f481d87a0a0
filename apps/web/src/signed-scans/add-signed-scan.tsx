import { UploadOutlined } from '@ant-design/icons';
import { scanOf, SIGNED_SCAN_ENDINGS, type Submission } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { submissionQuery } from '../submissions/submissions.queries.ts';
import { addSignedScan } from './signed-scans.requests.ts';

const ACCEPTED = SIGNED_SCAN_ENDINGS.map((ending) => `.${ending}`).join();

interface Props {
  readonly submission: Submission;
  /** The newest version. */
  readonly number: number;
}

/** Sends the signed and sealed scan of a version; another one takes its place. */
export function AddSignedScan({ submission, number }: Props) {
  const { agencyId, year } = submission;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const adding = useMutation({
    mutationFn: (file: File) => addSignedScan({ agencyId, year }, number, file),
    onSuccess: (now) => {
      queries.setQueryData(submissionQuery(agencyId, year).queryKey, now);
      void message.success(`第 ${number} 版的签字盖章件已保存。`);
    },
  });
  return (
    <>
      <Upload
        accept={ACCEPTED}
        showUploadList={false}
        beforeUpload={(file) => {
          adding.mutate(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={adding.isPending}>
          {scanOf(submission, number) ? '更换签字盖章件' : '上传签字盖章件'}
        </Button>
      </Upload>
      <RefusalAlert error={adding.error} />
    </>
  );
}
