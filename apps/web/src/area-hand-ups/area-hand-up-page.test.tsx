import type { AreaHandUp } from '@zhaojian/contract';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const AREA = '00000000-0000-4000-8000-000000000002';
const address = `/progress/hand-up?node=${AREA}&year=2025`;
const bureau = { agencyId: '00000000-0000-4000-8000-00000000000a', agencyName: '东示例区教育局' };
const missing = [
  { agencyId: '00000000-0000-4000-8000-00000000000b', agencyName: '东示例区一号镇', state: 'draft' },
] as const;
const contents = { expected: 3, accepted: 2, exempt: 0, missing: [...missing] };

const anArea = (known: Partial<AreaHandUp> = {}): AreaHandUp => ({
  agencyId: AREA,
  agencyName: '东示例区',
  year: 2025,
  state: 'notHandedUp',
  revision: 0,
  handedUpBy: null,
  handedUpAt: null,
  statement: null,
  handedUp: null,
  now: contents,
  changes: [],
  sampleSize: 0,
  sample: [],
  trail: [],
  steps: ['handUp'],
  samples: false,
  ...known,
});
const handedUp = anArea({
  state: 'handedUp',
  revision: 1,
  handedUpBy: '王芳',
  handedUpAt: '2026-02-10T01:00:00.000Z',
  statement: '一号镇正在合并机构',
  handedUp: contents,
  sampleSize: 2,
  trail: [
    {
      step: 'handUp',
      at: '2026-02-10T01:00:00.000Z',
      actor: '王芳',
      words: '一号镇正在合并机构',
      contents: { ...contents, missing: 1 },
    },
  ],
  steps: ['return', 'confirm'],
  samples: true,
});
const drawn = {
  ...bureau,
  version: 1,
  verdict: null,
  words: null,
  judgedBy: null,
  judgedAt: null,
};
const GET = `GET /api/area-hand-ups/${AREA}/2025`;
const STEPS = `POST /api/area-hand-ups/${AREA}/2025/steps`;
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound({ handUpKinds: ['government'] })],
  [GET]: anArea(),
};

describe('整体上报', () => {
  it('says what would be handed up and who is missing, and asks for a statement', async () => {
    const { asked } = pretendServer(server, { [STEPS]: handedUp });
    await openPage(address);
    expect(await screen.findByText(/^现在应报 3 个，通过 2 个，缺 1 个。审核完毕后/u)).toBeDefined();
    expect(screen.getByText('东示例区一号镇')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '整体上报' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/缺的是东示例区一号镇，请在说明里写明原因/u)).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: '整体上报' }));
    expect(await dialog.findByText('请写明上报说明（至少 4 个字）。')).toBeDefined();
    await userEvent.type(dialog.getByLabelText('上报说明'), '一号镇正在合并机构');
    await userEvent.click(dialog.getByRole('button', { name: '整体上报' }));
    await waitFor(() =>
      expect(asked.find(({ path }) => path.endsWith('/steps'))?.body).toEqual({
        step: 'handUp',
        revision: 0,
        words: '一号镇正在合并机构',
      }),
    );
  });

  it('has the agency above draw a sample before anything is confirmed', async () => {
    const { asked } = pretendServer(server, {
      [GET]: handedUp,
      [`POST /api/area-hand-ups/${AREA}/2025/sample`]: handedUp,
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '抽取 2 份' }));
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/sample'))).toBe(true));
    expect(screen.getByRole('button', { name: '整体退回' })).toBeDefined();
    expect(screen.getAllByText(/一号镇正在合并机构/u)).toHaveLength(2);
  });

  it('asks what is wrong with a report of the sample, and says it to the server', async () => {
    const address1 = `PUT /api/area-hand-ups/${AREA}/2025/sample/${bureau.agencyId}`;
    const { asked } = pretendServer(server, {
      [GET]: { ...handedUp, sample: [drawn] },
      [address1]: handedUp,
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '登记东示例区教育局的抽查结果' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: '有问题' }));
    await userEvent.click(dialog.getByRole('button', { name: /登\s?记/u }));
    expect(await dialog.findByText('请写明发现的问题（至少 4 个字）。')).toBeDefined();
    await userEvent.type(dialog.getByLabelText('说明'), '第五部分照抄上年');
    await userEvent.click(dialog.getByRole('button', { name: /登\s?记/u }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
        version: 1,
        verdict: 'wanting',
        words: '第五部分照抄上年',
        judgedAt: null,
      }),
    );
  });

  it('says what has changed since it was handed up', async () => {
    pretendServer(server, {
      [GET]: {
        ...handedUp,
        changes: [{ ...bureau, change: 'withdrawn', state: 'submitted' }],
        steps: ['handUpAnew'],
        samples: false,
      },
    });
    await openPage(address);
    expect(await screen.findByRole('region', { name: '上报后的变动（1 处）' })).toBeDefined();
    expect(screen.getByText('通过已撤回')).toBeDefined();
    expect(screen.getByText(/上报后有 1 处变动/u)).toBeDefined();
    expect(screen.getByText('上级还没有抽查。')).toBeDefined();
    expect(screen.getByRole('button', { name: '重新上报' })).toBeDefined();
  });

  it('says why it was sent back', async () => {
    pretendServer(server, {
      [GET]: anArea({
        state: 'returned',
        revision: 2,
        trail: [
          {
            step: 'return',
            at: '2026-02-11T01:00:00.000Z',
            actor: '李敏',
            words: '缺报单位太多',
            contents: null,
          },
          ...handedUp.trail,
        ],
      }),
    });
    await openPage(address);
    expect(await screen.findByText('李敏整体退回了上报')).toBeDefined();
    expect(screen.getAllByText('缺报单位太多').length).toBeGreaterThan(0);
  });

  it('keeps what was written when somebody acted before', async () => {
    const message = '现在是“已确认”：李敏已在 2月11日 09:00 确认，您的操作没有执行。请刷新页面，看最新情况。';
    pretendServer(server, {
      [GET]: handedUp,
      [STEPS]: refused(409, 'HAND_UP_MOVED', message),
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '整体退回' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('退回的原因'), '缺报单位太多');
    await userEvent.click(dialog.getByRole('button', { name: '整体退回' }));
    expect(await dialog.findByText(message)).toBeDefined();
    expect((dialog.getByLabelText('退回的原因') as HTMLTextAreaElement).value).toBe('缺报单位太多');
  });

  it('answers what was seen when the button was pressed, also where more has come in meanwhile', async () => {
    let now: AreaHandUp = handedUp;
    const { asked } = pretendServer(server, { [GET]: () => now, [STEPS]: handedUp });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '整体退回' }));
    const dialog = within(await screen.findByRole('dialog'));
    now = { ...handedUp, revision: 2, handedUpBy: '赵强' };
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByText(/^赵强于/u)).toBeDefined();
    await userEvent.type(dialog.getByLabelText('退回的原因'), '缺报单位太多');
    await userEvent.click(dialog.getByRole('button', { name: '整体退回' }));
    await waitFor(() =>
      expect(asked.find(({ path }) => path.endsWith('/steps'))?.body).toMatchObject({ revision: 1 }),
    );
  });

  it('says what is otherwise today than it was handed up, and what can be done once it was confirmed', async () => {
    pretendServer(server, {
      [GET]: {
        ...handedUp,
        state: 'confirmed',
        now: { ...contents, expected: 4 },
        changes: [{ ...bureau, change: 'asked', state: 'notStarted' }],
        steps: ['withdrawConfirmation'],
      },
    });
    await openPage(address);
    expect(await screen.findByText(/^上报时应报 3 个.*；现在应报 4 个/u)).toBeDefined();
    expect(screen.getByText('新增应报')).toBeDefined();
    expect(screen.getByText('确认的是上报时的内容。由上报的辖区重新上报，或撤回确认。')).toBeDefined();
  });

  it('leads from the sample to the version that was drawn, and says where it counts no longer', async () => {
    pretendServer(server, {
      [GET]: {
        ...handedUp,
        sample: [drawn],
        changes: [{ ...bureau, change: 'replaced', state: 'accepted' }],
      },
    });
    await openPage(address);
    const panel = within(await screen.findByRole('region', { name: '抽查' }));
    expect(panel.getByRole('link', { name: bureau.agencyName }).getAttribute('href')).toContain('version=1');
    expect(panel.getByText('换了一版')).toBeDefined();
  });

  it('is not for those who do not review', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('administrator') });
    await openPage(address);
    expect(screen.queryByRole('heading', { name: /整体上报/u })).toBeNull();
  });
});
