import {
  NOTICE_AUDIENCES,
  type NoticeAudience,
  OFFICE_COLOURS,
  type OfficeColour,
  type OfficeSettings,
  officeSettingsSchema,
  ROUTES,
  type SaveOfficeSettings,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { refusalOf } from '../api/refusal.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { request } from '../api/request.ts';
import { showLook } from '../office/look-now.ts';
import { Panel } from '../page/panel.tsx';
import { LookPreview } from './look-preview.tsx';
import { PART_NAMES, partsOf, type SetByAnother, setByAnother } from './set-by-another.ts';
import { PanelColumns } from '../page/panel-columns.tsx';

interface Values {
  readonly platformName?: string;
  readonly colour: OfficeColour;
  readonly contactName?: string;
  readonly phone?: string;
  readonly hours?: string;
  readonly hasNotice: boolean;
  readonly noticeText?: string;
  readonly days?: [Dayjs, Dayjs];
  readonly audience: NoticeAudience;
}

const DAY = 'YYYY-MM-DD';
const written = (text: string | undefined): string | null => text?.trim() || null;

function settingsOf(values: Values): OfficeSettings {
  const {
    platformName,
    colour,
    contactName,
    phone,
    hours,
    hasNotice,
    noticeText = '',
    days,
    audience,
  } = values;
  const isContact = written(contactName) !== null || written(phone) !== null;
  return {
    platformName: written(platformName),
    colour,
    contact: isContact
      ? { contactName: contactName?.trim() ?? '', phone: phone?.trim() ?? '', hours: written(hours) }
      : null,
    notice:
      hasNotice && days
        ? { noticeText, fromDay: days[0].format(DAY), untilDay: days[1].format(DAY), audience }
        : null,
  };
}

const valuesOf = ({ platformName, colour, contact, notice }: OfficeSettings): Values => ({
  platformName: platformName ?? '',
  colour,
  contactName: contact?.contactName ?? '',
  phone: contact?.phone ?? '',
  hours: contact?.hours ?? '',
  hasNotice: notice !== null,
  noticeText: notice?.noticeText ?? '',
  days: notice ? [dayjs(notice.fromDay), dayjs(notice.untilDay)] : [dayjs(), dayjs().add(7, 'day')],
  audience: notice?.audience ?? 'everyone',
});

/** @param settings as they were when the page was opened */
export function SettingsForm({ settings }: { readonly settings: OfficeSettings }) {
  const [form] = Form.useForm<Values>();
  const typed = { ...valuesOf(settings), ...(Form.useWatch([], form) as Partial<Values> | undefined) };
  const [seen, setSeen] = useState(settings);
  const [others, setOthers] = useState<readonly SetByAnother[]>([]);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (wanted: OfficeSettings) =>
      request('PUT', ROUTES.officeSettings, {
        body: { seen, settings: wanted } satisfies SaveOfficeSettings,
        answer: officeSettingsSchema,
      }),
    onError: async (error, wanted) => {
      if (refusalOf(error).actionable !== 'OFFICE_SETTINGS_CHANGED') return;
      const now = await request('GET', ROUTES.officeSettings, { answer: officeSettingsSchema });
      const set = setByAnother(seen, now, wanted);
      const untouched = set.filter(({ isMine }) => !isMine).map(({ part }) => part);
      form.setFieldsValue(valuesOf({ ...wanted, ...partsOf(now, untouched) }));
      setSeen(now);
      setOthers(set);
    },
    onSuccess: async (saved) => {
      setSeen(saved);
      setOthers([]);
      showLook(saved);
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.office });
      void message.success('已保存。其他人刷新页面后看到。');
    },
  });
  return (
    <PanelColumns layout="form">
      <Panel title="设置">
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={valuesOf(settings)}
          onFinish={(values) => saving.mutate(settingsOf(values))}
        >
          <Form.Item
            name="platformName"
            label="平台名称"
            extra="例如“某某市政府信息公开年报汇总平台”。留空用程序自己的名称。"
            rules={[{ whitespace: true, min: 2, message: '请至少写 2 个字，或留空。' }]}
          >
            <Input maxLength={TEXT_LIMITS.agencyName} />
          </Form.Item>
          <Form.Item name="colour" label="颜色" extra="每种颜色都保证文字看得清。图表和状态的颜色不变。">
            <Radio.Group
              options={Object.entries(OFFICE_COLOURS).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
          <Form.Item
            name="contactName"
            label="联系人"
            extra="显示在登录页上，忘记密码、遇到困难时找谁。"
            dependencies={['phone']}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_, name: string) => {
                  if (!written(name) && written(getFieldValue('phone') as string))
                    throw new Error('写了电话的，请写上联系人。');
                },
              }),
            ]}
          >
            <Input maxLength={TEXT_LIMITS.personName} />
          </Form.Item>
          <Form.Item
            name="phone"
            label="联系电话"
            dependencies={['contactName']}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_, phone: string) => {
                  if (!written(phone) && written(getFieldValue('contactName') as string))
                    throw new Error('写了联系人的，请写上电话。');
                },
              }),
            ]}
          >
            <Input maxLength={TEXT_LIMITS.phone} />
          </Form.Item>
          <Form.Item name="hours" label="接听时间" extra="例如“工作日 9:00–17:00”，可以不写。">
            <Input maxLength={TEXT_LIMITS.contactHours} />
          </Form.Item>
          <Form.Item name="hasNotice" valuePropName="checked">
            <Checkbox>在每一页上方显示一条通知</Checkbox>
          </Form.Item>
          {typed.hasNotice && (
            <>
              <Form.Item
                name="noticeText"
                label="通知内容"
                extra="只写文字，每个人看过可以关掉；改了内容会再显示。"
                rules={[{ required: true, whitespace: true, message: '请填写通知的内容。' }]}
              >
                <Input.TextArea rows={3} maxLength={TEXT_LIMITS.officeNotice} showCount />
              </Form.Item>
              <Form.Item
                name="days"
                label="显示的日期"
                rules={[{ required: true, message: '请选择起止日期。' }]}
              >
                <DatePicker.RangePicker />
              </Form.Item>
              <Form.Item name="audience" label="给谁看">
                <Radio.Group
                  options={Object.entries(NOTICE_AUDIENCES).map(([value, label]) => ({ value, label }))}
                />
              </Form.Item>
            </>
          )}
          <RefusalAlert error={saving.error}>
            {others.length > 0 && <WhatAnotherSet parts={others} />}
          </RefusalAlert>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            保存
          </Button>
        </Form>
      </Panel>
      <Panel title="预览">
        <LookPreview settings={settingsOf(typed)} />
      </Panel>
    </PanelColumns>
  );
}

/** What another administrator has set meanwhile, and what saving again does to it. */
const WhatAnotherSet = ({ parts }: { readonly parts: readonly SetByAnother[] }) => (
  <ul>
    {parts.map(({ part, words, isMine }) => (
      <li key={part}>
        {PART_NAMES[part]}：对方设为“{words}”。
        {isMine ? '您也改了这一项，再点“保存”就换成您填写的。' : '您没有改这一项，已换成对方的。'}
      </li>
    ))}
  </ul>
);
