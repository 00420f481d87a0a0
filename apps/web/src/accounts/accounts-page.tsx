import { TEXT_LIMITS } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { agencyQuery } from '../area/agencies.queries.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PrintedFoot } from '../page/printed-foot.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PageTurner } from '../page/page-turner.tsx';
import { usePlace } from '../address/place.ts';
import { useMay, useSession } from '../session/use-session.ts';
import { AccountTable } from './account-table.tsx';
import styles from './accounts-page.module.css';
import { accountPageQuery } from './accounts.queries.ts';
import { CreateAccountDialog } from './create-account-dialog.tsx';

const PAGE_SIZE = 50;
const route = getRouteApi('/shell/accounts');

/** 账号: who may sign in for which agency, in the administrator's area. */
export function AccountsPage() {
  const { nodeId, year } = usePlace();
  const { account: own, isAtTop } = useSession();
  const manages = useMay('account.manage');
  const { search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [creating, setCreating] = useState(false);
  const accounts = useQuery(accountPageQuery({ agencyId: nodeId, search, page, pageSize: PAGE_SIZE }));
  const agency = useQuery(agencyQuery(nodeId, year));
  const agencyName = agency.data?.agency.name ?? own.agencyName;
  const isNarrowed = nodeId !== own.agencyId;
  if (accounts.error) return <PageError error={accounts.error} />;
  const total = accounts.data?.total ?? 0;

  return (
    <>
      <PrintedFoot parts={[search && `查找“${search}”`]} />
      <PageHead
        title="账号"
        note={
          manages
            ? '每个账号只能看到自己的机构和它的下级；一个人为几个机构工作的，用一个账号，在“修改”里增加机构。'
            : '辖区内的账号。下级单位忘记密码的，可以在这里重设；新建和停用由管理员办理。'
        }
      >
        <Space wrap>
          {manages && isAtTop && <ButtonLink to="/accounts/password-rules">密码规则</ButtonLink>}
          {manages && (
            <Button type="primary" onClick={() => setCreating(true)}>
              新建账号
            </Button>
          )}
        </Space>
      </PageHead>
      <Panel
        title={accounts.data ? `账号（${total}）` : '账号'}
        actions={
          <div className={styles['filters']}>
            {isNarrowed && (
              <Tag
                closable
                onClose={() =>
                  void navigate({ search: (before) => ({ ...before, node: undefined, page: undefined }) })
                }
              >
                {agencyName}及下级
              </Tag>
            )}
            <Input.Search
              maxLength={TEXT_LIMITS.search}
              key={search ?? ''}
              aria-label="按姓名、用户名或机构查找账号"
              placeholder="姓名、用户名、机构或拼音"
              allowClear
              defaultValue={search ?? ''}
              onSearch={(text) =>
                void navigate({
                  search: (before) => ({ ...before, search: text.trim() || undefined, page: undefined }),
                  replace: true,
                })
              }
              style={{ width: 240 }}
            />
          </div>
        }
      >
        <div className={styles['rows']}>
          <AccountTable
            accounts={accounts.data?.items ?? []}
            own={own}
            loading={accounts.isPending || accounts.isPlaceholderData}
            empty={
              search
                ? `没有姓名、用户名或机构含“${search}”的账号。`
                : manages
                  ? '还没有账号。点“新建账号”，为各机构建立填报账号。'
                  : '下级单位还没有账号，请联系管理员建立。'
            }
          />
        </div>
        <PageTurner
          page={page}
          pageSize={PAGE_SIZE}
          total={total}
          unit="个"
          onTurn={(wanted) => void navigate({ search: (before) => ({ ...before, page: wanted }) })}
        />
      </Panel>
      <CreateAccountDialog
        key={nodeId}
        agency={{ id: nodeId, name: agencyName }}
        open={creating}
        onClose={() => setCreating(false)}
      />
    </>
  );
}
