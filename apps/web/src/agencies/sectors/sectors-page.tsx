import { ROUTES, type SaveSectors, sectorsSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { refusalOf } from '../../api/refusal.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';
import { sectorsQuery } from '../../area/sectors.queries.ts';
import { ButtonLink } from '../../page/button-link.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { Panel } from '../../page/panel.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageSkeleton } from '../../page/without-content/page-skeleton.tsx';
import styles from './sectors-page.module.css';

/** 条线: the list from which agencies have theirs. */
export function SectorsPage() {
  // Fetched once: what is typed would be lost with a list that changed meanwhile, which the server reports.
  const { data: sectors, error } = useQuery({ ...sectorsQuery, staleTime: Infinity });
  return (
    <>
      <PageHead
        title="条线"
        note="机构的条线从这张列表里选，表格导入的下拉列表也是它。改名后，用到它的机构都随之改名；两个条线可以并成一个；有机构在用的不能删去。"
      >
        <ButtonLink to="/agencies">回到机构</ButtonLink>
      </PageHead>
      {error && <PageError error={error} />}
      {!sectors && !error && <PageSkeleton />}
      {sectors && <SectorsPanel key={sectors.join('\n')} sectors={sectors} />}
    </>
  );
}

interface Values {
  /** A new row has no earlier name. */
  readonly sectors: readonly Row[];
}

interface Row {
  readonly name?: string;
  readonly was?: string;
  /** What it is merged into, as that was called. */
  readonly into?: string;
}

type Merges = SaveSectors['merges'];

/** Those to be merged, with how many agencies go over as far as that was told. */
const mergesOf = (rows: readonly Row[], told: Merges): Merges =>
  rows.flatMap(({ was: from, into }) =>
    from !== undefined && into !== undefined
      ? [
          {
            from,
            into,
            // Says where it goes in the end, which is elsewhere if what it is merged into is merged itself.
            agencies: told.find((each) => each.from === from)?.agencies ?? null,
          },
        ]
      : [],
  );

function SectorsPanel({ sectors }: { readonly sectors: readonly string[] }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const rowsNow = Form.useWatch('sectors', { form, preserve: true }) ?? [];
  const saving = useMutation({
    mutationFn: (body: SaveSectors) => request('PUT', ROUTES.sectors, { body, answer: sectorsSchema }),
    onSuccess: async (saved) => {
      queries.setQueryData(sectorsQuery.queryKey, saved);
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies });
      void message.success('条线列表已保存。');
    },
  });
  const save = (values: Values, told: Merges) =>
    saving.mutate({
      seen: [...sectors],
      sectors: values.sectors
        .filter(({ into }) => into === undefined)
        .map(({ name, was }) => ({ name: name?.trim() ?? '', was: was ?? null })),
      merges: mergesOf(values.sectors, told),
    });
  const toMerge = saving.error && refusalOf(saving.error);
  const told = toMerge?.actionable === 'SECTORS_TO_MERGE' ? (toMerge.details['merges'] as Merges) : undefined;
  return (
    <Panel title={`条线列表（${sectors.length} 个）`}>
      <Form<Values>
        form={form}
        initialValues={{ sectors: sectors.map((name) => ({ name, was: name })) }}
        onFinish={() => save(form.getFieldsValue(true) as Values, [])}
      >
        <Form.List name="sectors">
          {(rows, { add, remove, move }) => (
            <>
              {rows.map(({ key, name: at }) => (
                <div key={key} className={styles['row']}>
                  <Form.Item
                    name={[at, 'name']}
                    className={styles['name'] ?? ''}
                    rules={[
                      { required: true, whitespace: true, message: '请填写条线的名称，或删去这一行。' },
                      ({ getFieldValue }) => ({
                        validator: async (_, name: string | undefined) => {
                          const all = getFieldValue('sectors') as Values['sectors'];
                          if (all[at]?.into !== undefined) return;
                          const alike = all.filter(
                            (other) => other.into === undefined && other.name?.trim() === name?.trim(),
                          );
                          if (alike.length > 1)
                            throw new Error('已有同名的条线，请改成不同的名称；要并成一个的，请用“并入”。');
                        },
                      }),
                    ]}
                  >
                    <Input
                      aria-label={`第 ${at + 1} 个条线`}
                      maxLength={TEXT_LIMITS.sector}
                      disabled={rowsNow[at]?.into !== undefined}
                    />
                  </Form.Item>
                  <Form.Item name={[at, 'into']} className={styles['into'] ?? ''}>
                    <Select
                      aria-label={`第 ${at + 1} 个并入`}
                      placeholder="并入…"
                      allowClear
                      showSearch
                      disabled={rowsNow[at]?.was === undefined}
                      onChange={() => saving.reset()}
                      options={rowsNow.flatMap(({ name, was, into }, other) =>
                        other !== at && was !== undefined && (into === undefined || was === rowsNow[at]?.into)
                          ? [
                              {
                                value: was,
                                label: into ? `并入“${was}”，随它并入“${into}”` : `并入“${name ?? was}”`,
                              },
                            ]
                          : [],
                      )}
                    />
                  </Form.Item>
                  <Button
                    aria-label={`第 ${at + 1} 个上移`}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    上移
                  </Button>
                  <Button
                    aria-label={`第 ${at + 1} 个下移`}
                    disabled={at === rows.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    下移
                  </Button>
                  <Button aria-label={`删去第 ${at + 1} 个`} onClick={() => remove(at)}>
                    删去
                  </Button>
                </div>
              ))}
              <RefusalAlert error={saving.error} type={told ? 'warning' : 'error'}>
                {told && (
                  <Button
                    type="primary"
                    loading={saving.isPending}
                    onClick={() => save(form.getFieldsValue(true) as Values, told)}
                  >
                    确认并入
                  </Button>
                )}
              </RefusalAlert>
              <div className={styles['end']}>
                <Button onClick={() => add({})}>增加一个</Button>
                <Button type="primary" htmlType="submit" loading={saving.isPending}>
                  保存
                </Button>
              </div>
            </>
          )}
        </Form.List>
      </Form>
    </Panel>
  );
}
