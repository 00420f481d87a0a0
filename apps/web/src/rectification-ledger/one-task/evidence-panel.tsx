import { UploadOutlined } from '@ant-design/icons';
import { EVIDENCE_ENDINGS, type EvidenceFile, type RectificationTask } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { momentText } from '../../dates/days.ts';
import { Panel } from '../../page/panel.tsx';
import {
  addEvidence,
  evidenceAddress,
  rectificationTaskQuery,
  removeEvidence,
} from '../rectification.requests.ts';

const ACCEPTED = EVIDENCE_ENDINGS.map((ending) => `.${ending}`).join();

/** A file of evidence, to be opened. */
export const EvidenceLink = ({ taskId, file }: { readonly taskId: string; readonly file: EvidenceFile }) => (
  <>
    <a href={evidenceAddress(taskId, file.id)} download={file.fileName}>
      {file.fileName}
    </a>{' '}
    <span className="quiet">
      {file.addedBy} · {momentText(file.addedAt)}
    </span>
  </>
);

/** What the agency has gathered for what it says next. */
export function EvidencePanel({ task }: { readonly task: RectificationTask }) {
  const { id, pending } = task;
  const queries = useQueryClient();
  const show = (now: RectificationTask) => queries.setQueryData(rectificationTaskQuery(id).queryKey, now);
  const adding = useMutation({ mutationFn: (file: File) => addEvidence(id, file), onSuccess: show });
  const removing = useMutation({
    mutationFn: (file: EvidenceFile) => removeEvidence(id, file.id),
    onSuccess: show,
  });
  return (
    <Panel
      title="新附的佐证材料"
      note="PDF、OFD、图片、Word 或 Excel；随下一次报告一并交给主管部门，报告以前可以删去。"
      actions={
        <Upload
          accept={ACCEPTED}
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            adding.mutate(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={adding.isPending}>
            上传佐证材料
          </Button>
        </Upload>
      }
    >
      <RefusalAlert error={adding.error ?? removing.error} />
      {pending.length === 0 ? (
        <p className="quiet">还没有新附的材料。报告完成至少要有一份。</p>
      ) : (
        <ul>
          {pending.map((file) => (
            <li key={file.id}>
              <EvidenceLink taskId={id} file={file} />{' '}
              <Button
                type="link"
                size="small"
                aria-label={`删去${file.fileName}`}
                loading={removing.isPending && removing.variables.id === file.id}
                onClick={() => removing.mutate(file)}
              >
                删去
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
