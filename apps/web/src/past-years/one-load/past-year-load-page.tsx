import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PAST_YEAR_LOAD_STATE_NAMES, type PastYearLoad } from '@zhaojian/contract';
import { Alert, Progress } from 'antd';
import { useEffect } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { momentText } from '../../dates/days.ts';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageSkeleton } from '../../page/without-content/page-skeleton.tsx';
import { Panel } from '../../page/panel.tsx';
import { isUnderWay, pastYearLoadQuery } from '../past-years.queries.ts';
import { LoadActions } from './load-actions.tsx';
import { LoadEffects } from './load-effects.tsx';
import { LoadRows } from './load-rows.tsx';
import { loadSentence } from './load-sentence.ts';
import { MistakeTable } from './mistake-table.tsx';
import styles from './past-year-load-page.module.css';

const route = getRouteApi('/shell/past-years/$id');

/** One load: what it would do, what is wrong with it, and the confirmation. */
export function PastYearLoadPage() {
  const { id } = route.useParams();
  const load = useQuery(pastYearLoadQuery(id));
  if (load.error) return <PageError error={load.error} />;
  return load.data ? <LoadView load={load.data} /> : <PageSkeleton />;
}

const TONES = { wrong: 'error', refused: 'error', ready: 'info', taken: 'success' } as const;

function LoadView({ load }: { readonly load: PastYearLoad }) {
  const { show, page } = route.useSearch();
  const navigate = route.useNavigate();
  useOthersAskedAgain(load);
  const { state, done, total, mistakes, counts } = load;
  const tone = state in TONES ? TONES[state as keyof typeof TONES] : null;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <PanelColumns layout="one">
      <header className={styles['head']}>
        <div>
          <p className="quiet">
            <Link to="/past-years">历年数据</Link> › {momentText(load.createdAt)} {load.createdBy}
            {load.fileName && ` · ${load.fileName}`}
          </p>
          <h1>
            {load.agencyName} {load.year} 年度补录：{PAST_YEAR_LOAD_STATE_NAMES[state]}
          </h1>
        </div>
        <LoadActions load={load} />
      </header>
      {tone ? (
        <Alert type={tone} showIcon title={loadSentence(load)} />
      ) : (
        <Panel title="进度" note={<span aria-live="polite">{loadSentence(load)}</span>}>
          {isUnderWay(load) && <Progress percent={total > 0 ? Math.floor((done / total) * 100) : 0} />}
        </Panel>
      )}
      {mistakes.length > 0 && <MistakeTable load={load} />}
      {rows > 0 && <LoadEffects load={load} />}
      {rows > 0 && (
        <LoadRows
          load={load}
          show={show}
          page={page ?? 1}
          onShow={(search) =>
            void navigate({
              search: (before) => ({ ...before, page: undefined, ...search }),
              resetScroll: false,
            })
          }
        />
      )}
    </PanelColumns>
  );
}

/** Once it is taken, everything that counts reports is another. */
function useOthersAskedAgain({ state }: PastYearLoad): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'taken') return;
    for (const queryKey of [QUERY_KEYS.submissions, QUERY_KEYS.statistics, QUERY_KEYS.progress])
      void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: [...QUERY_KEYS.pastYears, 'years'] });
  }, [queries, state]);
}
