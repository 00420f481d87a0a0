import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { collectionRoundsQuery } from '../../area/collection-rounds.queries.ts';
import { NothingYet } from '../../page/without-content/nothing-yet.tsx';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { useMay } from '../../session/use-session.ts';
import { ArrangementsPanel } from './arrangements-panel.tsx';
import { HandUpsPanel } from './hand-ups-panel.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { RemindersPanel } from './reminders-panel.tsx';

const route = getRouteApi('/shell/rounds/$year');

/** One round: its notice with who has read it, when agencies are reminded, which areas hand up as a whole, and what is arranged for single ones. */
export function RoundPage() {
  const { year } = route.useParams();
  const { data: rounds } = useSuspenseQuery(collectionRoundsQuery);
  const arranges = useMay('round.arrange');
  const notifies = useMay('round.notify');
  const asksHandUps = useMay('round.handUp');
  const round = rounds.find((each) => each.year === year);
  if (!round)
    return (
      <NothingYet title={`${year} 年度还没有年度填报`}>
        <p>
          建立以后，这里发布通知、设定提醒、安排例外。<Link to="/rounds">回到填报轮次</Link>
        </p>
      </NothingYet>
    );
  return (
    <>
      <PageHead
        title={`${year} 年度填报`}
        note={
          <>
            通知、自动提醒、整体上报和特殊安排。日期和不能提交的问题在<Link to="/rounds">填报轮次</Link>
            里设定。
          </>
        }
      />
      <PanelColumns layout="one">
        <NoticePanel year={year} writes={notifies} />
        <RemindersPanel round={round} changes={notifies} />
        <HandUpsPanel round={round} changes={asksHandUps} />
        <ArrangementsPanel round={round} arranges={arranges} />
      </PanelColumns>
    </>
  );
}
