import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  MOST_NOTICE_FILES,
  NOTICE_FILE_ENDINGS,
  type NoticeFile,
  type RoundNotice,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { App, Button, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { addNoticeFile, saveNotice } from './notice.requests.ts';
import styles from './notice-form.module.css';

interface Values {
  readonly title: string;
  readonly text: string;
}

interface Props {
  readonly year: number;
  readonly notice: RoundNotice | null;
  readonly onClose: () => void;
}

/** Writes the notice of a round; its files are sent as they are chosen, and go with it once it is saved. */
export function NoticeForm({ year, notice, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly NoticeFile[]>(notice?.files ?? []);
  const adding = useMutation({
    mutationFn: (file: File) => addNoticeFile(year, file),
    onSuccess: (file) => setFiles((before) => [...before, file]),
  });
  const saving = useMutation({
    mutationFn: ({ title, text = '' }: Values) =>
      saveNotice(year, { title, text, fileIds: files.map(({ id }) => id) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.collectionRounds });
      void message.success(
        notice ? '通知已修改，各单位需要重新阅读。' : '通知已发布，各单位在“我的年报”里看到。',
      );
      onClose();
    },
  });
  return (
    <FormDialog<Values>
      width={680}
      title={notice ? `修改 ${year} 年度填报通知` : `发布 ${year} 年度填报通知`}
      okText={notice ? '保存修改' : '发布'}
      okDisabled={adding.isPending}
      form={form}
      initialValues={
        notice ?? { title: `关于做好 ${year} 年政府信息公开工作年度报告编制和公布工作的通知`, text: '' }
      }
      sending={saving}
      onFinish={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      {notice && <p className="quiet">保存后各单位需要重新阅读；每一次修改都在操作记录里。</p>}
      <Form.Item
        name="title"
        label="标题"
        rules={[{ required: true, whitespace: true, message: '请填写通知的标题。' }]}
      >
        <Input maxLength={TEXT_LIMITS.noticeTitle} />
      </Form.Item>
      <Form.Item name="text" label="正文">
        <Input.TextArea
          rows={8}
          maxLength={TEXT_LIMITS.notice}
          placeholder="时间安排、报送要求、联系人和电话"
        />
      </Form.Item>
      <ul className={styles['files']} aria-label="附件">
        {files.map(({ id, fileName }) => (
          <li key={id}>
            {fileName}
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`去掉附件 ${fileName}`}
              onClick={() => setFiles((before) => before.filter((file) => file.id !== id))}
            />
          </li>
        ))}
      </ul>
      <Upload
        accept={NOTICE_FILE_ENDINGS.map((ending) => `.${ending}`).join()}
        multiple={false}
        showUploadList={false}
        disabled={adding.isPending || files.length >= MOST_NOTICE_FILES}
        beforeUpload={(file) => {
          adding.mutate(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={adding.isPending}>
          添加附件
        </Button>
      </Upload>
      {adding.error && <RefusalAlert error={adding.error} />}
    </FormDialog>
  );
}
