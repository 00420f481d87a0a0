import { DownOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import styles from './agency-menu.module.css';
import { workFor } from './session.queries.ts';
import { useSession } from './use-session.ts';

/** For which of their agencies somebody works, and the way to another; nothing for people with only one. */
export function AgencyMenu() {
  const { account } = useSession();
  const tell = useRefusalMessage();
  const switching = useMutation({
    mutationFn: (agencyId: string) => workFor(agencyId),
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
