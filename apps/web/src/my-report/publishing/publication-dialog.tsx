import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  changedSincePublished,
  firstDayToPublish,
  type Publication,
  type Submission,
  TEXT_LIMITS,
  webAddressSchema,
} from '@zhaojian/contract';
import { App, Button, Checkbox, Form, Input, Popconfirm } from 'antd';
import { DayField } from '../../dates/day-field.tsx';
import { todayInChina } from '../../dates/days.ts';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { submissionQuery } from '../../submissions/submissions.queries.ts';
import { savePublication } from '../../submissions/submissions.requests.ts';

interface Values {
  readonly publishedOn: string;
  readonly webAddress: string;
  /** What is on the web is no longer what was said before, but the newest version. */
  readonly isReplaced?: boolean;
}

interface Props {
  readonly submission: Submission;
  /** The version that is on the page. */
  readonly number: number;
  readonly onClose: () => void;
}

const FIELD_OF_CODE = { PUBLISHED_TOO_EARLY: 'publishedOn', PUBLISHED_TOO_LATE: 'publishedOn' };

/** When and where the report was published: said, corrected, taken back. */
export function PublicationDialog({ submission, number, onClose }: Props) {
  const { agencyId, year, publication } = submission;
  const [form] = Form.useForm<Values>();
  const newest = submission.latestVersion ?? number;
  const isReplaced = Form.useWatch('isReplaced', form) ?? false;
  const versionOf = (replaced: boolean) => (publication ? (replaced ? newest : publication.version) : number);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sending = useMutation({
    mutationFn: (said: Publication | null) => savePublication({ agencyId, year }, said),
    onSuccess: (now, said) => {
      queries.setQueryData(submissionQuery(agencyId, year).queryKey, now);
      void message.success(said ? '已登记公开。' : '已撤销公开登记。');
      onClose();
    },
  });
  return (
    <FormDialog<Values>
      title={publication ? '更正公开登记' : '登记公开'}
      okText="保存"
      form={form}
      initialValues={{
        publishedOn: publication?.publishedOn ?? todayInChina(),
        webAddress: publication?.webAddress ?? '',
      }}
      sending={sending}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={({ publishedOn, webAddress, isReplaced: replaced = false }) =>
        sending.mutate({
          publishedOn,
          webAddress: webAddress.trim(),
          version: versionOf(replaced),
        })
      }
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>
        登记的是第 {versionOf(isReplaced)} 版。主管部门在填报进度里看到公开的日期和网址。
      </p>
      {changedSincePublished(submission) && (
        <Form.Item name="isReplaced" valuePropName="checked">
          <Checkbox>网站上的已换成第 {newest} 版</Checkbox>
        </Form.Item>
      )}
      <Form.Item
        label="公开日期"
        name="publishedOn"
        rules={[{ required: true, message: '请选择公开日期。' }]}
      >
        <DayField isRequired from={firstDayToPublish(year)} until={todayInChina()} />
      </Form.Item>
      <Form.Item
        label="公开网址"
        name="webAddress"
        extra="年报所在网页的完整网址。"
        rules={[fitsSchema(webAddressSchema)]}
      >
        <Input inputMode="url" placeholder="https://" maxLength={TEXT_LIMITS.webAddress} />
      </Form.Item>
      {publication && (
        <Popconfirm
          title="撤销公开登记？"
          description="用于登记错了、实际没有公开的情况，会记入操作记录。"
          okText="撤销登记"
          onConfirm={() => sending.mutate(null)}
        >
          <Button type="link" danger style={{ padding: 0 }}>
            没有公开，撤销登记
          </Button>
        </Popconfirm>
      )}
    </FormDialog>
  );
}
