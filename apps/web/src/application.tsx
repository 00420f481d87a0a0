import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import type { createPageRouter } from './router.tsx';
import { useLook } from './office/look-now.ts';
import { antdTheme } from './theme/antd-theme.ts';
import { TextSizeProvider, useTextSize } from './theme/text-size.tsx';

interface Props {
  readonly queries: QueryClient;
  readonly router: ReturnType<typeof createPageRouter>;
}

function Pages({ queries, router }: Props) {
  const { large } = useTextSize();
  const { colour } = useLook();
  return (
    <ConfigProvider
      locale={chinese}
      theme={antdTheme(large, colour)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

/** The whole of the pages: language, appearance, data, addresses. */
export const Application = (props: Props) => (
  <TextSizeProvider>
    <Pages {...props} />
  </TextSizeProvider>
);
