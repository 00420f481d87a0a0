import { type OfficeLook, PLATFORM_NAME } from '@zhaojian/contract';
import { OfficeMark } from './office-mark.tsx';
import styles from './office-brand.module.css';

/** The head of the sign-in page: the office's name for its platform, or the program's. */
export const OfficeBrand = ({ platformName }: Pick<OfficeLook, 'platformName'>) => (
  <header className={styles['brand']}>
    <OfficeMark className={styles['mark']} />
    <div>
      <h1>{platformName ?? '昭鉴'}</h1>
      <p>{platformName ? `昭鉴 · ${PLATFORM_NAME}` : PLATFORM_NAME}</p>
    </div>
  </header>
);
