import { type AgencyDetail, governsArea } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { Panel } from '../page/panel.tsx';
import { useMay } from '../session/use-session.ts';
import { AbolishDialog } from './abolish-dialog.tsx';
import { AgencyDialog } from './agency-dialog.tsx';
import { CoverageDialog } from './coverage-dialog.tsx';
import { AgencyFacts } from './agency-facts.tsx';
import { AgencyReports } from './agency-reports.tsx';
import { PlacesNote } from '../area/places-note.tsx';

interface Props {
  readonly detail: AgencyDetail;
  readonly year: number;
  readonly onChoose: (agencyId: string) => void;
}

type Dialog = 'create' | 'change' | 'coverage' | 'abolish' | null;

/** One agency: what it is, its reports over the years. Who may change agencies changes it here. */
export function AgencyPanel({ detail, year, onChoose }: Props) {
  const { agency, path, sameCode } = detail;
  const changesAgencies = useMay('agency.manage');
  const managesAccounts = useMay('account.manage');
  const [dialog, setDialog] = useState<Dialog>(null);
  const above = path.at(-2) ?? null;
  const close = () => setDialog(null);
  const stands = agency.toYear === null;
  // What covers an area is decided above it; at the top of the tree nobody is.
  const isLocked = above === null && agency.parentId !== null;

  return (
    <>
      <Panel
        title={agency.name}
        note={stands ? undefined : `${agency.toYear} 年度后改名、改隶或已撤销，这里是 ${year} 年度的情况。`}
        actions={
          changesAgencies && (
            <Space wrap>
              <Button type="primary" onClick={() => setDialog('create')}>
                新建下级
              </Button>
              <Button disabled={!stands} onClick={() => setDialog('change')}>
                修改
              </Button>
              {governsArea(agency.kind) && (
                <Button disabled={!stands || isLocked} onClick={() => setDialog('coverage')}>
                  报告口径
                </Button>
              )}
              <Button danger disabled={!stands || above === null} onClick={() => setDialog('abolish')}>
                撤销
              </Button>
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
      <AgencyReports agencyId={agency.id} />
      <AgencyDialog
        key={`${dialog} ${agency.id}`}
        agency={dialog === 'change' ? agency : null}
        parent={dialog === 'change' ? above : { id: agency.id, name: agency.name }}
        year={year}
        open={dialog === 'create' || dialog === 'change'}
        onClose={close}
        onSaved={(agencyId, asksCoverage) => {
          onChoose(agencyId);
          if (asksCoverage) setDialog('coverage');
        }}
      />
      <CoverageDialog
        key={`coverage ${agency.id} ${agency.revision}`}
        detail={detail}
        year={year}
        open={dialog === 'coverage'}
        onClose={close}
      />
      <AbolishDialog
        key={agency.id}
        agency={agency}
        year={year}
        open={dialog === 'abolish'}
        onClose={close}
      />
    </>
  );
}
