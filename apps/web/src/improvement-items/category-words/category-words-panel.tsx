import type { OfficeCategoryWords } from '@zhaojian/contract';
import { CATEGORY_WORDS, categoryName, IMPROVEMENT_CATEGORIES } from '@zhaojian/report';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { categoryWordsQuery, previewCategoryWords, saveCategoryWords } from './category-words.queries.ts';
import { MovedItemList } from './moved-item-list.tsx';

type Words = OfficeCategoryWords['words'];
interface Added {
  readonly category: string;
  readonly word: string;
  readonly weight: number;
}

const CATEGORIES = IMPROVEMENT_CATEGORIES.map(({ id, label }) => ({ value: id, label }));

const withWord = (words: Words, { category, word, weight }: Added): Words => ({
  ...words,
  [category]: { ...words[category], [word.trim()]: weight },
});

function withoutWord(words: Words, category: string, word: string): Words {
  const { [word]: _, ...others } = words[category] ?? {};
  return { ...words, [category]: others };
}

/** 归类用的词: what the top area adds to the words of the program, with what would move before it is saved. */
export function CategoryWordsPanel() {
  const { data, error } = useQuery(categoryWordsQuery);
  if (!data) return error ? <RefusalAlert error={error} /> : null;
  return <WordsForm key={data.revision} office={data} />;
}

function WordsForm({ office }: { readonly office: OfficeCategoryWords }) {
  const [words, setWords] = useState(office.words);
  const [form] = Form.useForm<Added>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const body = { revision: office.revision, words };
  const preview = useMutation({ mutationFn: previewCategoryWords });
  const saving = useMutation({
    mutationFn: saveCategoryWords,
    onSuccess: (saved) => {
      queries.setQueryData(categoryWordsQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: QUERY_KEYS.improvementItems });
      void message.success('已保存，正在后台重新归类，稍后刷新可以看到结果。');
    },
  });
  const change = (next: Words) => {
    setWords(next);
    preview.reset();
    saving.reset();
  };
  const own = Object.entries(words).flatMap(([category, ofCategory]) =>
    Object.entries(ofCategory).map(([word, weight]) => ({ category, word, weight })),
  );
  return (
    <Panel
      title="归类用的词"
      note="条目按其中的词归类。这里可以增加词，或者改变一个词的分量（0 至 10，5 以上单独就能决定，0 表示不算）；对全辖区有效。个别条目归错的，在那份报告里更正即可。"
    >
      <Form
        form={form}
        layout="inline"
        initialValues={{ weight: 6 }}
        style={{ rowGap: 8 }}
        onFinish={(added) => {
          change(withWord(words, added));
          form.resetFields(['word']);
        }}
      >
        <Form.Item
          label="词"
          name="word"
          rules={[{ required: true, whitespace: true, message: '请填写词。' }]}
        >
          <Input maxLength={20} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item label="归入" name="category" rules={[{ required: true, message: '请选择类别。' }]}>
          <Select options={CATEGORIES} style={{ width: 170 }} />
        </Form.Item>
        <Form.Item label="分量" name="weight" rules={[{ required: true, message: '请填写分量。' }]}>
          <InputNumber min={0} max={10} style={{ width: 70 }} />
        </Form.Item>
        <Button htmlType="submit">加入</Button>
      </Form>
      <Space wrap style={{ margin: '12px 0' }}>
        {own.length === 0 && <span className="quiet">还没有增改过词，全部按程序自带的词归类。</span>}
        {own.map(({ category, word, weight }) => (
          <Tag
            key={`${category}.${word}`}
            closable
            onClose={(event) => {
              event.preventDefault();
              change(withoutWord(words, category, word));
            }}
          >
            {word} → {categoryName(category)} {weight}
            {CATEGORY_WORDS[category]?.[word] !== undefined && `（原来 ${CATEGORY_WORDS[category][word]}）`}
          </Tag>
        ))}
      </Space>
      <RefusalAlert error={preview.error ?? saving.error} />
      {preview.data && <MovedItemList moved={preview.data} />}
      <Space>
        <Button loading={preview.isPending} onClick={() => preview.mutate(body)}>
          看看哪些条目会变
        </Button>
        <Button
          type="primary"
          disabled={!preview.data}
          loading={saving.isPending}
          onClick={() => saving.mutate(body)}
        >
          保存
        </Button>
      </Space>
    </Panel>
  );
}
