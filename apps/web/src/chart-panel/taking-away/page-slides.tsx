import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { use, useState } from 'react';
import { useRefusalMessage } from '../../api/use-refusal-message.ts';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import { saveFile } from '../../page/downloads/save-file.ts';
import { type PageChart, PageChartsContext } from './page-charts.ts';
import { slidesFile } from './slides-file.ts';
import styles from './page-slides.module.css';

/** The charts of a page, or those that are chosen of them, as a presentation. */
export function PageSlides({ title }: { readonly title: string }) {
  const onPage = use(PageChartsContext);
  const [offered, setOffered] = useState<readonly PageChart[] | null>(null);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const { message } = App.useApp();
  const tellRefusal = useRefusalMessage();
  const making = useMutation({
    mutationFn: (charts: readonly PageChart[]) => slidesFile(title, charts),
    onSuccess: ({ name, content }) => {
      saveFile(name, content);
      setOffered(null);
    },
    onError: tellRefusal,
  });
  const open = () => {
    const charts = [...(onPage?.values() ?? [])];
    if (charts.length === 0) return void message.info('本页没有图可以放进演示文稿，请换一个标签页。');
    setOffered(charts);
    setChosen(charts.map((_, index) => index));
  };
  return (
    <>
      <Button onClick={open}>演示文稿</Button>
      <Dialog
        title="把本页的图做成演示文稿"
        open={offered !== null}
        decision={{
          okText: `制作 ${chosen.length} 张图`,
          disabled: chosen.length === 0,
          isPending: making.isPending,
          onOk: () => making.mutate((offered ?? []).filter((_, index) => chosen.includes(index))),
        }}
        onClose={() => setOffered(null)}
      >
        <p>每张图一页。柱图和条形图可以在 PowerPoint 里修改；其他的图放图片，后面附数据表。</p>
        <Checkbox.Group
          className={styles['choices'] ?? ''}
          value={[...chosen]}
          onChange={setChosen}
          options={(offered ?? []).map(({ title: label }, index) => ({ value: index, label }))}
        />
      </Dialog>
    </>
  );
}
