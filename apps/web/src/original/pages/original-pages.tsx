import type { RenderedPage } from '@zhaojian/contract';
import { memo } from 'react';
import type { OriginalViewProps } from '../original-view-props.ts';
import { type OverPage, PageFrame } from './page-frame.tsx';
import { PageStack } from './page-stack.tsx';
import styles from './original-pages.module.css';

interface Props extends OriginalViewProps {
  readonly pages: readonly RenderedPage[];
}

/** An original that was read as texts and shapes on pages: OFD. */
export function OriginalPages({ pages, ...view }: Props) {
  return (
    <PageStack
      pageWidth={pages[0]?.width ?? null}
      note="按原文的文字和线条画出。图片、印章和批注不在这里显示，请下载原文查看。"
      {...view}
    >
      {(width, over) =>
        pages.map((page, index) => (
          <RenderedPageFrame key={index} page={page} number={index + 1} width={width} {...over(index + 1)} />
        ))
      }
    </PageStack>
  );
}

interface PageProps extends OverPage {
  readonly page: RenderedPage;
  readonly number: number;
  readonly width: number;
}

const RenderedPageFrame = memo(function RenderedPageFrame({ page, ...frame }: PageProps) {
  return (
    <PageFrame {...frame} size={page} drawing="drawn">
      <Picture page={page} />
    </PageFrame>
  );
});

/** The picture of a page. What is in the file is only ever text and coordinates here: it can bring no markup along. */
const Picture = memo(function Picture({
  page: { width, height, texts, shapes },
}: {
  readonly page: RenderedPage;
}) {
  return (
    <svg className={styles['drawing']} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {shapes.map(({ path, stroke, fill, lineWidth }, index) => (
        <path key={index} d={path} stroke={stroke ?? 'none'} fill={fill ?? 'none'} strokeWidth={lineWidth} />
      ))}
      {texts.map(({ text, x, y, width: length, size, angle, colour }, index) => (
        <text
          key={index}
          x={x}
          y={y}
          fontSize={size}
          textLength={length}
          lengthAdjust="spacingAndGlyphs"
          fill={colour}
          {...(angle === 0 ? {} : { transform: `rotate(${angle} ${x} ${y})` })}
        >
          {text}
        </text>
      ))}
    </svg>
  );
});
