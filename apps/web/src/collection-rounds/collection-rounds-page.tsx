import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { type CollectionRound, nextRoundYear } from '@zhaojian/contract';
import { useState } from 'react';
import { ButtonLink } from '../page/button-link.tsx';
import { Panel } from '../page/panel.tsx';
import { PanelColumns } from '../page/panel-columns.tsx';
import { PageHead } from '../page/page-head.tsx';
import { useMay } from '../session/use-session.ts';
import { collectionRoundsQuery } from '../area/collection-rounds.queries.ts';
import { todayInChina } from '../dates/days.ts';
import { BlockingForm } from './blocking-form.tsx';
import { HolidaysPanel } from './holidays/holidays-panel.tsx';
import { specialDaysQuery } from './holidays/holidays.requests.ts';
import { RoundForm } from './round-form.tsx';
import { RoundTable } from './round-table.tsx';

/** 填报轮次: which year is collected when. Only the administrator of the whole area changes it. */
export function CollectionRoundsPage() {
  const { data: rounds } = useSuspenseQuery(collectionRoundsQuery);
  // A new one is its year, as it was proposed at the press: what is typed stays when another person makes a round.
  const [editing, setEditing] = useState<CollectionRound | number | null>(null);
  const [blocking, setBlocking] = useState<CollectionRound | null>(null);
  const setsDates = useMay('round.manage');
  const keepsRobots = useMay('robot.manage');
  const setsBlocking = useMay('round.block');
  const nextYear = nextRoundYear(rounds, todayInChina());
  // A new round is held in the year after the one reported on.
  const newYear = typeof editing === 'number' ? editing : nextYear;
  const holidays = useQuery({ ...specialDaysQuery(newYear + 1), enabled: setsDates });
  // Dates that are proposed keep off the holidays of their own year: the dialog opens once these have come.
  const holidaysAreKnown = !holidays.isPending && !holidays.isPlaceholderData;

  return (
    <>
      <PageHead
        title="填报轮次"
        note="每个报告年度一轮：何时开始，何时报送和公开截止，何时关闭。日期按全辖区定，可以按机构类别、区县和单个机构另定。"
      >
        <Space wrap>
          {keepsRobots && <ButtonLink to="/rounds/robots">群机器人</ButtonLink>}
          {setsDates && (
            <Button
              type="primary"
              loading={typeof editing === 'number' && !holidaysAreKnown}
              onClick={() => setEditing(nextYear)}
            >
              新建年度填报
            </Button>
          )}
        </Space>
      </PageHead>
      <PanelColumns layout="one">
        <Panel
          title="各年度"
          note="报送截止当天 24 时前提交的算按时，过后仍可提交但记为逾期；关闭后不能再上传或提交，审核、退回和通过不受影响。其他不符的地方写明原因后可以提交，提示可以不作说明。"
        >
          <RoundTable
            rounds={rounds}
            onChange={setsDates ? setEditing : null}
            onBlock={setsBlocking ? setBlocking : null}
          />
        </Panel>
        <HolidaysPanel enters={setsDates} />
      </PanelColumns>
      {blocking && <BlockingForm round={blocking} onClose={() => setBlocking(null)} />}
      {editing !== null && (typeof editing !== 'number' || holidaysAreKnown) && (
        <RoundForm
          round={typeof editing === 'number' ? null : editing}
          year={typeof editing === 'number' ? editing : editing.year}
          rounds={rounds}
          holidays={holidays.data?.items ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
