import type { CollectionRound, SaveRoundBlocking } from '@zhaojian/contract';
import { BLOCKING_BY_DEFAULT, CHECKS } from '@zhaojian/report';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form } from 'antd';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { saveRoundBlocking } from '../area/collection-rounds.queries.ts';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import styles from './blocking-form.module.css';

interface Props {
  readonly round: CollectionRound;
  readonly onClose: () => void;
}

const GROUPS = [
  { severity: 'error', title: '错误', note: '不勾选的，单位写明原因后可以提交。' },
  { severity: 'warning', title: '提示', note: '不勾选的，单位可以直接提交。' },
] as const;

/** Which findings of a year must be corrected before a report can be handed in. */
export function BlockingForm({ round, onClose }: Props) {
  const [form] = Form.useForm<SaveRoundBlocking>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (values: SaveRoundBlocking) => saveRoundBlocking(round.year, values),
    onSuccess: async ({ year }) => {
      await Promise.all(
        [QUERY_KEYS.collectionRounds, QUERY_KEYS.submissions].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      void message.success(`${year} 年度不能提交的问题已保存，从下一次提交起执行。`);
      onClose();
    },
  });

  return (
    <FormDialog
      width={640}
      title={`${round.year} 年度：哪些问题改正后才能提交`}
      okText="保存"
      form={form}
      initialValues={{ blocking: round.blocking, needsSignedScan: round.needsSignedScan }}
      sending={saving}
      onFinish={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      <Form.Item name="needsSignedScan" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>提交时须附签字盖章件（PDF、JPG、PNG 或 OFD 扫描件）</Checkbox>
      </Form.Item>
      <p className="quiet">
        勾选的问题不能以说明代替，改正以后才能提交；已经提交的报告不受影响。
        <Button
          type="link"
          size="small"
          onClick={() => form.setFieldsValue({ blocking: [...BLOCKING_BY_DEFAULT] })}
        >
          恢复默认
        </Button>
      </p>
      <Form.Item name="blocking" noStyle>
        <Checkbox.Group className={styles['checks'] ?? ''}>
          {GROUPS.map(({ severity, title, note }) => (
            <fieldset key={severity}>
              <legend>
                {title}
                <span className="quiet">{note}</span>
              </legend>
              {CHECKS.filter((check) => check.severity === severity).map((check) => (
                <Checkbox key={check.code} value={check.code}>
                  {check.title}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </Checkbox.Group>
      </Form.Item>
    </FormDialog>
  );
}
