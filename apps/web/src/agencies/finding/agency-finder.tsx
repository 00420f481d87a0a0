import { AGENCY_KIND_NAMES, type AgencyDetail, TEXT_LIMITS } from '@zhaojian/contract';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { AgencyBranches } from './agency-branches.tsx';
import styles from './agency-finder.module.css';
import { agencyQuery, agencySearchQuery } from '../../area/agencies.queries.ts';
import { agencyTree } from './agency-tree.ts';

interface Props {
  readonly topId: string;
  /** The agencies above the chosen one: open from the start, so that it is seen. */
  readonly aboveIds: readonly string[];
  readonly chosenId: string;
  readonly year: number;
  readonly onChoose: (agencyId: string) => void;
}

/** Finds an agency: by walking the tree, or by its name. */
export function AgencyFinder({ topId, aboveIds, chosenId, year, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const openIds = [...new Set([topId, ...aboveIds, ...opened])].filter((id) => !closed.includes(id));
  const known = useOpenedAgencies([...new Set([topId, ...openIds])], year);
  const search = typed.trim();
  const found = useQuery(agencySearchQuery(search, year));
  const top = known.find(({ agency }) => agency.id === topId);

  const show = (ids: readonly string[]) => {
    setClosed([...closed, ...openIds].filter((id) => !ids.includes(id)));
    setOpened(ids);
  };
  return (
    <>
      <Input.Search
        maxLength={TEXT_LIMITS.search}
        aria-label="按名称查找机构"
        placeholder="名称、别名、旧称或拼音，如 zjj"
        allowClear
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className={styles['answer']}>
        {search === '' && top && (
          <AgencyBranches
            tree={agencyTree(top, known)}
            chosenId={chosenId}
            openIds={openIds}
            onChoose={onChoose}
            onOpen={show}
          />
        )}
        {search !== '' && <RefusalAlert error={found.error} />}
        {search !== '' && found.data?.length === 0 && (
          <p className="quiet">
            {year} 年度没有名称、别名、旧称或拼音含“{search}”的机构，可改选其他年度再查。
          </p>
        )}
        {search !== '' && (
          <ul aria-label="查找结果">
            {found.data?.map((agency) => (
              <li key={agency.id}>
                <button
                  type="button"
                  className={styles['result']}
                  aria-current={agency.id === chosenId}
                  onClick={() => onChoose(agency.id)}
                >
                  <span>
                    {agency.name}
                    {agency.formerName && <span className="quiet">（原 {agency.formerName}）</span>}
                  </span>
                  <span className="quiet">{AGENCY_KIND_NAMES[agency.kind]}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

const isKnown = (detail: AgencyDetail | undefined): detail is AgencyDetail => detail !== undefined;

/** The agencies whose children are open in the tree, as far as they have arrived. */
function useOpenedAgencies(ids: readonly string[], year: number): readonly AgencyDetail[] {
  return useQueries({
    queries: ids.map((id) => ({ ...agencyQuery(id, year), placeholderData: keepPreviousData<AgencyDetail> })),
    combine: (answers) => answers.map(({ data }) => data).filter(isKnown),
  });
}
