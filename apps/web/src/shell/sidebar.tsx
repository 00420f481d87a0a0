import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  FileTextOutlined,
  HistoryOutlined,
  ImportOutlined,
  ContainerOutlined,
  ProfileOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useLook } from '../office/look-now.ts';
import { OfficeMark } from '../office/office-mark.tsx';
import { useSession } from '../session/use-session.ts';
import styles from './sidebar.module.css';
import { type MenuEntry, menuOf } from './menu-entries.ts';

const ICONS: Readonly<Record<MenuEntry['to'], ComponentType>> = {
  '/my-report': FileTextOutlined,
  '/history': HistoryOutlined,
  '/progress': ProfileOutlined,
  '/review': AuditOutlined,
  '/imports': ImportOutlined,
  '/past-years': ContainerOutlined,
  '/rectification': CheckSquareOutlined,
  '/dashboard': BarChartOutlined,
  '/agencies': ApartmentOutlined,
  '/accounts': TeamOutlined,
  '/rounds': CalendarOutlined,
  '/audit': UnorderedListOutlined,
  '/system': DatabaseOutlined,
};

/** The menu of the person who is signed in. */
export function Sidebar() {
  const { platformName } = useLook();
  const entries = menuOf(useSession());
  return (
    <nav className={styles['sidebar']} aria-label="主菜单">
      <Link to="/" className={styles['brand'] ?? ''}>
        <OfficeMark className={styles['mark']} />
        <strong>{platformName ?? '昭鉴'}</strong>
      </Link>
      <ul>
        {entries.map(({ to, label }) => {
          const Icon = ICONS[to];
          return (
            <li key={to}>
              <Link
                to={to}
                search={(before) => ({ year: before.year })}
                className={styles['entry'] ?? ''}
                activeProps={{ 'aria-current': 'page' }}
                activeOptions={{ includeSearch: false }}
              >
                <Icon />
                <span>{label}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
