import { DownOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { keepAgency } from '../api/agency-at-work.ts';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import styles from './agency-menu.module.css';
import { switchAgency } from './session.queries.ts';
import { useSession } from './use-session.ts';

/** For which of their agencies somebody works, and the way to another; nothing for who has only one. */
export function AgencyMenu() {
  const { account } = useSession();
  const tell = useRefusalMessage();
  const switching = useMutation({
    mutationFn: (agencyId: string) => switchAgency({ agencyId }),
    onSuccess: (_, agencyId) => {
      keepAgency(agencyId);
      // Loaded anew: nothing of the other agency stays in the page. Where somebody stays to save first, the page is still about that one.
      window.location.assign('/');
    },
    onError: tell,
  });
  if (account.agencies.length < 2) return null;
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        selectable: true,
        selectedKeys: [account.agencyId],
        items: [
          { key: 'what', type: 'group', label: '切换到您的另一个机构' },
          ...account.agencies.map(({ id, name }) => ({ key: id, label: name })),
        ],
        onClick: ({ key }) => {
          if (key !== account.agencyId) switching.mutate(key);
        },
      }}
    >
      <Button
        className={styles['agency'] ?? ''}
        loading={switching.isPending}
        aria-label={`正在办理的机构：${account.agencyName}，切换`}
        title={account.agencyName}
      >
        <span className={styles['name']}>{account.agencyName}</span>
        <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
