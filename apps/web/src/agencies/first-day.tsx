import { CheckCircleFilled } from '@ant-design/icons';
import { type AgencyDetail, type CollectionRound, UNNAMED_GOVERNMENT } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { accountPageQuery } from '../accounts/accounts.queries.ts';
import { agencyYearsQuery } from '../area/agencies.queries.ts';
import { collectionRoundsQuery, roundNoticeQuery } from '../area/collection-rounds.queries.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { Panel } from '../page/panel.tsx';
import styles from './first-day.module.css';
import { EditAgencyDialog } from './tree-changes/edit-agency-dialog.tsx';

interface Props {
  /** The topmost agency, with those directly below. */
  readonly top: AgencyDetail;
  readonly year: number;
  /** Whether they look after the platform itself, and not only after an area of it. */
  readonly whole: boolean;
}

/**
 * The steps on a new platform, in order, each with its progress, until its first round runs and all is done. Somebody who
 * looks after a part of the area has its agencies and people to see to, until then.
 */
export function FirstDay({ top: { agency, children }, year, whole }: Props) {
  const rounds = useQuery(collectionRoundsQuery);
  const accounts = useQuery(accountPageQuery({ agencyId: agency.id, page: 1, pageSize: 1 }));
  const years = useQuery(agencyYearsQuery(agency.id));
  // Rounds of past years were over when they were entered, and nobody was asked anything in them.
  const round = rounds.data?.find(({ asksPublication }) => asksPublication);
  const notice = useQuery({
    ...roundNoticeQuery(round?.year ?? year),
    enabled: whole && round !== undefined && round.state !== 'closed',
  });
  const [renaming, setRenaming] = useState(false);
  if (!rounds.data || !accounts.data || notice.isLoading) return null;

  // One's own is there from the beginning.
  const others = accounts.data.total - 1;
  const isNamed = agency.name !== UNNAMED_GOVERNMENT;
  const steps: readonly Step[] = [
    {
      title: '本级名称',
      isOfWhole: true,
      isDone: isNamed,
      state: isNamed
        ? agency.name
        : `现在叫“${UNNAMED_GOVERNMENT}”，请改为全称；从表格导入时写上全称，也会随之改好。`,
      action: (
        <Button disabled={!years.data} onClick={() => setRenaming(true)}>
          修改名称
        </Button>
      ),
    },
    {
      title: '机构',
      isDone: children.length > 0,
      state:
        children.length > 0
          ? `直接下级 ${children.length} 个。`
          : '还没有下级机构。有名单的从表格导入最快，几百个单位连同账号几分钟建好；只有几个的，在下面逐个“新建下级”。',
      action: (
        <ButtonLink to="/agencies/import" primary={children.length === 0}>
          从表格导入
        </ButtonLink>
      ),
    },
    {
      title: '人员',
      isDone: others > 0,
      state:
        others > 0
          ? `已有账号 ${others} 个（不含自己）。初始密码交给本人，第一次登录时由本人改。`
          : '还没有别人的账号。名单里写了联系人和电话的，导入时同时建好。',
      action: <ButtonLink to="/accounts">建立账号</ButtonLink>,
    },
    {
      title: '填报轮次',
      isOfWhole: true,
      isDone: round !== undefined,
      state: round ? roundInWords(round) : noRoundInWords(rounds.data.length),
      action: <ButtonLink to="/rounds">{round ? '查看轮次' : '建立轮次'}</ButtonLink>,
    },
    {
      title: '通知',
      isOfWhole: true,
      isDone: Boolean(notice.data) || round?.state === 'closed',
      state: notice.data
        ? `已发布“${notice.data.title}”，各单位登录后看到。`
        : round
          ? '还没有通知。写明报送要求，附上文件，各单位登录后看到，谁读过也看得到。'
          : '建立轮次后，可以随轮次发布通知。',
      action: round ? (
        <ButtonLink to="/rounds/$year" params={{ year: round.year }}>
          {notice.data ? '查看通知' : '发布通知'}
        </ButtonLink>
      ) : null,
    },
  ];
  const shown = steps.filter(({ isOfWhole = false }) => whole || !isOfWhole);
  const left = shown.filter(({ isDone }) => !isDone).map(({ title }) => title);
  const hasBegun = round !== undefined && round.state !== 'upcoming';
  if (hasBegun && (left.length === 0 || !whole)) return null;

  return (
    <div className={styles['first']}>
      <Panel
        title="开始使用"
        note={left.length === 0 ? '都已就绪。' : `还有 ${left.length} 项：${left.join('、')}。`}
      >
        <ol className={styles['steps']} aria-label="开始使用">
          {shown.map(({ title, isDone, state, action }) => (
            <li key={title} data-done={isDone || undefined}>
              {isDone ? <CheckCircleFilled aria-hidden /> : <span className={styles['open']} aria-hidden />}
              <div>
                <strong>{title}</strong>
                <span className="spoken-only">{isDone ? '，已完成' : '，未完成'}</span>
                <p>{state}</p>
              </div>
              {action}
            </li>
          ))}
        </ol>
      </Panel>
      {years.data && (
        <EditAgencyDialog
          agency={agency}
          years={years.data}
          parent={null}
          year={year}
          open={renaming}
          onClose={() => setRenaming(false)}
        />
      )}
    </div>
  );
}

const roundInWords = ({ year, opensOn, state }: CollectionRound): string =>
  state === 'upcoming'
    ? `${year} 年度已建立，${opensOn} 开始填报；那时各项都已就绪的，这份清单不再显示。`
    : `${year} 年度${state === 'open' ? '正在填报' : '填报已关闭'}；其余各项就绪后，这份清单不再显示。`;

const noRoundInWords = (pastRounds: number): string =>
  pastRounds > 0
    ? '已有的轮次都是以前年度的，建立时已经关闭；还没有各单位可以填报的轮次。'
    : '还没有轮次，各单位还不能填报。';

interface Step {
  readonly title: string;
  /** Only for those who look after the platform itself. */
  readonly isOfWhole?: boolean;
  readonly isDone: boolean;
  readonly state: string;
  readonly action: ReactNode;
}
