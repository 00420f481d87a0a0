import { ColumnWidthOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import styles from './zoom-bar.module.css';
import { nextZoom } from './zoom.ts';

interface Props {
  readonly zoom: number;
  /** Of the panel, in CSS pixels: the bar stays in it however wide the pages are. */
  readonly width: number;
  readonly onZoom: (zoom: number) => void;
}

/** Larger, smaller, as wide as the panel. */
export function ZoomBar({ zoom, width, onZoom }: Props) {
  const buttons = [
    { name: '缩小', icon: <ZoomOutOutlined />, to: nextZoom(zoom, -1) },
    { name: '放大', icon: <ZoomInOutlined />, to: nextZoom(zoom, 1) },
    { name: '适合宽度', icon: <ColumnWidthOutlined />, to: 1 },
  ];
  return (
    <div className={styles['zoom']} style={{ width }}>
      {buttons.map(({ name, icon, to }) => (
        <Tooltip key={name} title={name}>
          <Button
            size="small"
            aria-label={name}
            icon={icon}
            disabled={to === zoom}
            onClick={() => onZoom(to)}
          />
        </Tooltip>
      ))}
    </div>
  );
}
