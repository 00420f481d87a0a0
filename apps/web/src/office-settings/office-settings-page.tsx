import { officeSettingsSchema, ROUTES } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { SettingsForm } from './settings-form.tsx';

/** 平台外观和通知: what the office calls its platform, its colour, whom to ask, and what it has to say to all. */
export function OfficeSettingsPage() {
  const { data, error } = useQuery({
    queryKey: [...QUERY_KEYS.office, 'settings'],
    queryFn: ({ signal }) => request('GET', ROUTES.officeSettings, { answer: officeSettingsSchema, signal }),
    staleTime: Infinity,
  });
  return (
    <>
      <PageHead
        title="平台外观和通知"
        note="对全平台有效。名称、颜色和联系人不登录也能看到，请不要写不宜公开的内容。"
      >
        <ButtonLink to="/system">回到系统状态</ButtonLink>
      </PageHead>
      {error && <PageError error={error} />}
      {!data && !error && <PageSkeleton />}
      {data && <SettingsForm settings={data} />}
    </>
  );
}
