import { currentNoticeSchema, ROUTES } from '@zhaojian/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import { NoticeBanner } from '../office/notice-banner.tsx';

/** What the office has to say to all, until each has put it away: then on none of their machines. */
export function OfficeNotice() {
  const { data } = useQuery({
    queryKey: QUERY_KEYS.office,
    queryFn: ({ signal }) => request('GET', ROUTES.currentNotice, { answer: currentNoticeSchema, signal }),
    staleTime: 5 * 60_000,
    retry: false,
  });
  // Where it could not be told to the platform, it comes back with the next page that is loaded: it does no harm.
  const puttingAway = useMutation({
    mutationFn: (id: string) => request('PUT', ROUTES.currentNotice, { body: { id } }),
  });
  const notice = data?.notice;
  if (!notice || notice.id === puttingAway.variables) return null;
  return (
    <NoticeBanner
      text={notice.noticeText}
      closable={{ 'aria-label': '不再显示这条通知', onClose: () => puttingAway.mutate(notice.id) }}
    />
  );
}
