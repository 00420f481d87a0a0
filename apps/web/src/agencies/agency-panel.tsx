import { type AgencyDetail, governsArea } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { Panel } from '../page/panel.tsx';
import { useMay } from '../session/use-session.ts';
import { AbolishDialog } from './tree-changes/abolish-dialog.tsx';
import { AgencyDialog } from './agency-dialog.tsx';
import { CoverageDialog } from './tree-changes/coverage-dialog.tsx';
import { AgencyFacts } from './facts/agency-facts.tsx';
import { AgencyHistory } from './facts/agency-history.tsx';
import { AgencyReports } from './facts/agency-reports.tsx';
import { agencyYearsQuery } from '../area/agencies.queries.ts';
import { PlacesNote } from '../area/places-note.tsx';
import { EditAgencyDialog } from './tree-changes/edit-agency-dialog.tsx';
import { MergeDialog } from './tree-changes/merge-dialog.tsx';
import { RemoveDialog } from './tree-changes/remove-dialog.tsx';
import { SplitDialog } from './tree-changes/split-dialog.tsx';

interface Props {
  readonly detail: AgencyDetail;
  readonly year: number;
  readonly onChoose: (agencyId: string) => void;
  /** Shows another agency in another year. */
  readonly onOpen: (agencyId: string, year: number) => void;
}

type Dialog = 'create' | 'change' | 'coverage' | 'abolish' | 'merge' | 'split' | 'remove' | null;

/** 机构改革, and what undoes a mistake. */
const REFORMS = [
  { key: 'merge', label: '合并…' },
  { key: 'split', label: '拆分…' },
  { key: 'abolish', label: '撤销…', danger: true },
  { type: 'divider' },
  { key: 'remove', label: '删除（误建）…', danger: true },
] as const;

/** One agency: what it is, its reports over the years. Those who may change agencies do so here. */
export function AgencyPanel({ detail, year, onChoose, onOpen }: Props) {
  const { agency, path, sameCode } = detail;
  const changesAgencies = useMay('agency.manage');
  const managesAccounts = useMay('account.resetPassword');
  const [dialog, setDialog] = useState<Dialog>(null);
  const years = useQuery(agencyYearsQuery(agency.id));
  const above = path.at(-2) ?? null;
  const close = () => setDialog(null);
  const continues = agency.toYear === null;
  // What covers an area is decided above it; at the top of the tree nobody is.
  const isLocked = above === null && agency.parentId !== null;
  const about = { agency, parent: above, year, onClose: close };

  return (
    <>
      <Panel
        title={agency.name}
        note={
          continues ? undefined : `${agency.toYear} 年度后改名、改隶或已撤销，这里是 ${year} 年度的情况。`
        }
        actions={
          changesAgencies && (
            <Space wrap>
              <Button type="primary" disabled={!continues} onClick={() => setDialog('create')}>
                新建下级
              </Button>
              <Button disabled={!years.data} onClick={() => setDialog('change')}>
                修改
              </Button>
              {governsArea(agency.kind) && (
                <Button disabled={!continues || isLocked} onClick={() => setDialog('coverage')}>
                  报告口径
                </Button>
              )}
              <Dropdown
                trigger={['click']}
                disabled={above === null}
                menu={{
                  items: REFORMS.filter((item) => continues || ('key' in item && item.key === 'remove')).map(
                    (item) => ({ ...item }),
                  ),
                  onClick: ({ key }) => setDialog(key as Dialog),
                }}
              >
                <Button>合并、拆分、撤销</Button>
              </Dropdown>
            </Space>
          )
        }
      >
        <AgencyFacts detail={detail} />
        <PlacesNote agencyId={agency.id} />
        {sameCode.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`代码与${sameCode.map(({ name }) => `“${name}”`).join('、')}相同，请核对哪一个有误。`}
          />
        )}
        <div style={{ marginTop: 14 }}>
          <Space wrap size={16}>
            <Link to="/progress" search={{ node: agency.id, year }}>
              看填报进度
            </Link>
            {managesAccounts && (
              <Link to="/accounts" search={{ node: agency.id, year }}>
                看它和下级的账号
              </Link>
            )}
          </Space>
        </div>
      </Panel>
      {years.data && <AgencyHistory years={years.data} onOpen={onOpen} />}
      <AgencyReports agencyId={agency.id} />
      <AgencyDialog
        key={`create ${agency.id}`}
        parent={{ id: agency.id, name: agency.name }}
        year={year}
        open={dialog === 'create'}
        onClose={close}
      />
      <CoverageDialog
        key={`coverage ${agency.id} ${agency.revision}`}
        detail={detail}
        year={year}
        open={dialog === 'coverage'}
        onClose={close}
      />
      {years.data && (
        <EditAgencyDialog
          key={`change ${agency.id}`}
          {...about}
          years={years.data}
          open={dialog === 'change'}
        />
      )}
      <AbolishDialog key={`abolish ${agency.id}`} {...about} open={dialog === 'abolish'} />
      <MergeDialog key={`merge ${agency.id}`} {...about} open={dialog === 'merge'} onMerged={onChoose} />
      <SplitDialog key={`split ${agency.id}`} {...about} open={dialog === 'split'} onSplit={onChoose} />
      <RemoveDialog
        key={`remove ${agency.id}`}
        {...about}
        open={dialog === 'remove'}
        onRemoved={() => above && onChoose(above.id)}
      />
    </>
  );
}
