import { Skeleton } from 'antd';
import type { OriginalViewProps } from '../original-view-props.ts';
import { PageStack } from '../pages/page-stack.tsx';
import { UnreachableNotice } from '../unreachable-notice.tsx';
import type { OpenPdf } from './open-pdf.ts';
import styles from './original-pdf.module.css';
import { PdfPage } from './pdf-page.tsx';
import { UndrawnNotice } from './undrawn-notice.tsx';
import { usePdf } from './use-pdf.ts';

interface Props extends OriginalViewProps {
  readonly address: string;
}

/** The pages of a PDF under one another, so large that their figures can be read. */
export function OriginalPdf({ address, ...view }: Props) {
  const { state, again } = usePdf(address);
  switch (state.kind) {
    case 'opening':
      return <Skeleton active className={styles['opening'] ?? ''} paragraph={{ rows: 12 }} />;
    case 'undrawable':
      return <UndrawnNotice title="这个 PDF 画不出来" address={address} />;
    case 'unreachable':
      return (
        <UnreachableNotice
          title="原文没有取到"
          description="读取结果不受影响。请检查网络后重试。"
          onAgain={again}
        />
      );
    case 'open':
      return <Pages pdf={state.pdf} address={address} {...view} />;
  }
}

function Pages({ pdf, address, ...view }: Props & { readonly pdf: OpenPdf }) {
  const first = pdf.pages.find((page) => page !== null);
  return (
    <PageStack pageWidth={first?.getViewport({ scale: 1 }).width ?? null} {...view}>
      {(width, over) =>
        pdf.pages.map((page, index) =>
          page === null ? (
            <UndrawnNotice key={index} title={`第 ${index + 1} 页画不出来`} address={address} />
          ) : (
            <PdfPage key={index} page={page} width={width} address={address} {...over(page.pageNumber)} />
          ),
        )
      }
    </PageStack>
  );
}
