import { type AreaHandUp, type HandUpStep, handUpStepOf, takesContents } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { StepWords } from '../page/dialogs/step-words.tsx';
import { takeHandUpStep } from './area-hand-ups.requests.ts';
import { countsText } from './hand-up-words.ts';

interface Props {
  readonly handUp: AreaHandUp;
  readonly step: HandUpStep;
  readonly onClose: () => void;
}

/** So many missing agencies are named; the page lists them all. */
const NAMED = 8;

/** A step with the area, with what it will do and the words that it asks for. */
export function StepDialog({ handUp, step, onClose }: Props) {
  const { agencyName, year, revision, now } = handUp;
  const { name, warning, words: asked, done } = handUpStepOf(step);
  const [form] = Form.useForm<{ words: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const progressChanged = () => queries.invalidateQueries({ queryKey: QUERY_KEYS.progress });
  const sending = useMutation({
    mutationFn: ({ words }: { words?: string }) =>
      takeHandUpStep(handUp, { step, revision, words: words?.trim() ?? null }),
    onSuccess: async () => {
      await progressChanged();
      void message.success(done(agencyName));
      onClose();
    },
  });
  const close = () => {
    onClose();
    // Somebody else may have acted: what is offered next is to be about the newest.
    if (sending.error) void progressChanged();
  };
  const missing = now.missing.map((agency) => agency.agencyName);
  return (
    <FormDialog<{ words: string }>
      title={`${name}：${agencyName} ${year} 年度`}
      okText={name}
      form={form}
      sending={sending}
      onFinish={sending.mutate}
      onClose={close}
    >
      <p style={{ marginBottom: 12 }}>{warning}</p>
      {takesContents(step) && (
        <p style={{ marginBottom: 12 }}>
          现在{countsText({ ...now, missing: missing.length })}。
          {missing.length > 0 &&
            `缺的是${missing.slice(0, NAMED).join('、')}${missing.length > NAMED ? ` 等 ${missing.length} 个` : ''}，请在说明里写明原因。`}
        </p>
      )}
      {asked && <StepWords asked={asked} />}
    </FormDialog>
  );
}
