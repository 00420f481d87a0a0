import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePath, usePlace } from '../address/place.ts';
import { momentText } from '../dates/days.ts';
import { PrintedFoot } from '../page/printed-foot.tsx';

/** In the foot of each printed sheet: which agency and year the page is about, and when it was printed. */
export function PrintedPlace() {
  const { nodeId, year } = usePlace();
  const name = usePath(nodeId, year).at(-1)?.name;
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const printing = () => flushSync(() => setNow(new Date()));
    addEventListener('beforeprint', printing);
    return () => removeEventListener('beforeprint', printing);
  }, []);
  return (
    <>
      <PrintedFoot corner="left" parts={[name, `${year} 年度`]} />
      <PrintedFoot corner="right" parts={[`${momentText(now.toISOString())} 打印`]} />
    </>
  );
}
