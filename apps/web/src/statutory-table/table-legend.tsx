import styles from './table-legend.module.css';

/** What the appearances of the cells mean, in the words of the page. */
export function TableLegend({ fillingIn }: { readonly fillingIn: boolean }) {
  return (
    <ul className={styles['legend']} aria-label="图例">
      <li>
        <i data-sample="error">!</i>
        不符
      </li>
      <li>
        <i data-sample="involved" />
        与不符有关
      </li>
      <li>
        <i data-sample="warning">?</i>
        提示或存疑
      </li>
      {fillingIn ? (
        <>
          <li>
            <i data-sample="computed" />
            自动相加
          </li>
          <li>
            <i data-sample="prefilled">12</i>
            由上年带入
          </li>
        </>
      ) : (
        <>
          <li>
            <i data-sample="unread" />
            未读出
          </li>
          <li>
            <i data-sample="corrected" />
            人工改过
          </li>
        </>
      )}
      <li>
        <i data-sample="change">▲▼</i>
        比上年增、减
      </li>
    </ul>
  );
}
