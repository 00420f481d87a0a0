import { useMutation, useQuery } from '@tanstack/react-query';
import { daysBetween, yearOfDay } from '@zhaojian/contract';
import { Button, Popconfirm, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { dayText, todayInChina, weekdayText } from '../../dates/days.ts';
import { Panel } from '../../page/panel.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import { useRoundChanged } from '../use-round-changed.ts';
import { HolidayForm } from './holiday-form.tsx';
import { removeSpecialDay, specialDaysQuery } from './holidays.requests.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** 2月15日（周日）至 2月23日（周一）. */
function daysText({ from, until }: Stretch): string {
  const text = (day: string) => `${dayText(day, day)}（${weekdayText(day)}）`;
  return from === until ? text(from) : `${text(from)}至 ${text(until)}`;
}

/** The holidays and days worked instead of a calendar year: as announced, and as the office says. */
export function HolidaysPanel({ enters }: { readonly enters: boolean }) {
  const thisYear = yearOfDay(todayInChina());
  const [year, setYear] = useState(thisYear);
  const [entering, setEntering] = useState(false);
  const { data, isPending, error } = useQuery(specialDaysQuery(year));
  const roundChanged = useRoundChanged();
  const removing = useMutation({ mutationFn: removeSpecialDay, onSettled: roundChanged });
  return (
    <Panel
      title="节假日和调休"
      note={
        data?.isAnnounced === false
          ? `平台还不知道国务院办公厅公布的 ${year} 年放假安排：只按双休日计算。${enters ? '请按通知填写。' : '请最上级机构的管理员填写。'}`
          : '自动提醒避开休息日，新建轮次的日期也避开。按国务院办公厅公布的安排，另有规定的在这里填写。'
      }
      actions={
        <Space wrap>
          <Segmented
            aria-label="哪一年"
            value={year}
            options={[thisYear - 1, thisYear, thisYear + 1].map((each) => ({
              value: each,
              label: `${each} 年`,
            }))}
            onChange={setYear}
          />
          {enters && <Button onClick={() => setEntering(true)}>填写节假日</Button>}
        </Space>
      }
    >
      <RefusalAlert error={error ?? removing.error} />
      <RowsTable<Stretch>
        rowKey="from"
        rows={stretchesOf(data?.items ?? [])}
        loading={isPending}
        scroll={{ x: 560 }}
        style={{ marginTop: 12 }}
        empty={`${year} 年没有填写节假日。`}
        columns={[
          { title: '名称', dataIndex: 'name', width: 140 },
          { title: '日期', render: (_, stretch) => daysText(stretch) },
          { title: '天数', width: 72, render: (_, { from, until }) => `${daysBetween(from, until) + 1} 天` },
          {
            title: '',
            width: 72,
            render: (_, { isWorkingDay }) => (
              <Tag color={isWorkingDay ? 'default' : 'success'}>{isWorkingDay ? '上班' : '放假'}</Tag>
            ),
          },
          {
            title: '依据',
            width: 120,
            render: (_, { isOwn }) => <span className="quiet">{isOwn ? '本平台填写' : '已公布'}</span>,
          },
          ...(enters
            ? [
                {
                  title: '',
                  key: 'remove',
                  width: 72,
                  render: (_: unknown, { isOwn, from, name }: Stretch) =>
                    isOwn && (
                      <Popconfirm
                        title={`删去 ${dayText(from, from)} ${name}？`}
                        description="删去后按已公布的安排；没有公布的，按是不是双休日。"
                        okText="删去"
                        cancelText="不删"
                        onConfirm={() => removing.mutate(from)}
                      >
                        <Button size="small" danger aria-label={`删去 ${dayText(from, from)} ${name}`}>
                          删去
                        </Button>
                      </Popconfirm>
                    ),
                },
              ]
            : []),
        ]}
      />
      {entering && <HolidayForm onClose={() => setEntering(false)} />}
    </Panel>
  );
}
