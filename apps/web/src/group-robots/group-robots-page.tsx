import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { GROUP_NOTICE_KINDS, type GroupRobot, ROBOT_KINDS } from '@zhaojian/contract';
import { Alert, Button, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { momentText } from '../dates/days.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Panel } from '../page/panel.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { groupRobotsQuery, removeGroupRobot, tryGroupRobot } from './group-robots.requests.ts';
import { RobotForm } from './robot-form.tsx';

/** 群机器人: which groups get notices about the area, by which robot, and what became of them. */
export function GroupRobotsPage() {
  const queries = useQueryClient();
  const { data, isPending, error } = useQuery(groupRobotsQuery);
  const [editing, setEditing] = useState<GroupRobot | 'new' | null>(null);
  const asAnew = () => queries.invalidateQueries({ queryKey: groupRobotsQuery.queryKey });
  const removing = useMutation({
    mutationFn: ({ id }: GroupRobot) => removeGroupRobot(id),
    onSettled: asAnew,
  });
  const trying = useMutation({
    mutationFn: async (robot: GroupRobot) => ({ ...(await tryGroupRobot(robot.id)), name: robot.name }),
  });
  return (
    <>
      <PageHead
        title="群机器人"
        note="企业微信、钉钉、飞书工作群里的机器人：填报开始、快到期、逾期等情况，由它在群里告诉大家。"
      >
        <Space wrap>
          <ButtonLink to="/rounds">回到填报轮次</ButtonLink>
          <Button type="primary" onClick={() => setEditing('new')}>
            增加群机器人
          </Button>
        </Space>
      </PageHead>
      <Panel
        title="辖区内的群机器人"
        note="几分钟内的多条消息合成一条；没有发出的会自动再试，约四小时后不再试。发送情况是最近七天的。"
      >
        <RefusalAlert error={error ?? removing.error ?? trying.error} />
        {trying.data && <Outcome {...trying.data} />}
        <RowsTable<GroupRobot>
          rowKey="id"
          rows={data?.items ?? []}
          loading={isPending}
          scroll={{ x: 860 }}
          style={{ marginTop: 12 }}
          empty="还没有群机器人。在工作群里添加机器人（一般叫“自定义机器人”），复制它的地址，再点“增加群机器人”。"
          columns={[
            {
              title: '群',
              width: 200,
              render: (_, { name, kind, agencyName }) => (
                <>
                  {name}
                  <div className="quiet">
                    {ROBOT_KINDS[kind].name} · {agencyName}
                  </div>
                </>
              ),
            },
            {
              title: '说什么',
              width: 200,
              render: (_, { tells }) => tells.map((each) => GROUP_NOTICE_KINDS[each].name).join('、') || '无',
            },
            { title: '状态', width: 104, render: (_, robot) => <RobotState robot={robot} /> },
            { title: '发送情况', render: (_, { lately }) => <Lately lately={lately} /> },
            {
              title: '',
              key: 'change',
              width: 196,
              render: (_, robot) => (
                <Space>
                  <Button
                    size="small"
                    aria-label={`试发“${robot.name}”`}
                    loading={trying.isPending && trying.variables.id === robot.id}
                    onClick={() => trying.mutate(robot)}
                  >
                    试发
                  </Button>
                  <Button
                    size="small"
                    aria-label={`修改“${robot.name}”`}
                    onClick={() => {
                      trying.reset();
                      setEditing(robot);
                    }}
                  >
                    修改
                  </Button>
                  <Popconfirm
                    title={`删除群机器人“${robot.name}”？`}
                    description="平台不再在这个群里说话，没有发出的消息一并删除。"
                    okText="删除机器人"
                    cancelText="不删"
                    onConfirm={() => removing.mutate(robot)}
                  >
                    <Button size="small" danger aria-label={`删除“${robot.name}”`}>
                      删除
                    </Button>
                  </Popconfirm>
                </Space>
              ),
            },
          ]}
        />
      </Panel>
      {editing && <RobotForm robot={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

const Outcome = ({ name, problem }: { readonly name: string; readonly problem: string | null }) =>
  problem === null ? (
    <Alert type="success" showIcon role="status" title={`机器人已收下测试消息，请到“${name}”里查看。`} />
  ) : (
    <Alert type="error" showIcon role="alert" title={`“${name}”没有收下测试消息`} description={problem} />
  );

function RobotState({ robot: { isOn, access } }: { readonly robot: GroupRobot }) {
  if (access === 'lost') return <Tag color="error">地址读不出来</Tag>;
  return <Tag color={isOn ? 'success' : 'default'}>{isOn ? '启用' : '停用'}</Tag>;
}

/** What became of recent messages, and what holds up the next ones. */
function Lately({ lately }: Pick<GroupRobot, 'lately'>) {
  const { sent, waiting, failed, uncertain, lastSentAt, lastProblem } = lately;
  const counts = [
    ...(sent > 0 ? [`已发出 ${sent} 条`] : []),
    ...(waiting > 0 ? [`等待发出 ${waiting} 条`] : []),
    ...(failed > 0 ? [`没有发出 ${failed} 条`] : []),
    ...(uncertain > 0 ? [`可能已发出 ${uncertain} 条`] : []),
  ];
  if (counts.length === 0) return <span className="quiet">还没有发过消息</span>;
  return (
    <>
      {counts.join('，')}
      {lastSentAt !== null && <div className="quiet">最近一条 {momentText(lastSentAt)}</div>}
      {lastProblem !== null && <div className="quiet">最近一次的问题：{lastProblem}</div>}
    </>
  );
}
