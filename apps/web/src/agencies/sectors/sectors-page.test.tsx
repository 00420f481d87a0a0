import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { CITY, openPage, sessionAs } from '../../testing/open-page.tsx';
import { type Asked, pretendServer, refused } from '../../testing/pretend-server.ts';

const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [aRound()],
  [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
  'GET /api/sectors': ['教育', '科技'],
};
const saved = (asked: readonly Asked[]) =>
  asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);

describe('条线', () => {
  it('keep who they were when one is renamed', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/sectors': ['教育体育', '科技'] });
    await openPage('/agencies/sectors');
    await userEvent.type(await screen.findByLabelText('第 1 个条线'), '体育');
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('条线列表已保存。')).toBeDefined();
    expect(saved(asked)).toMatchObject([
      {
        sectors: [
          { name: '教育体育', was: '教育' },
          { name: '科技', was: '科技' },
        ],
        merges: [],
      },
    ]);
  });

  it('become one once it was seen how many agencies go over', async () => {
    const told = { from: '科技', into: '教育', agencies: 12 };
    const why = '“科技”有 12 个机构，将改为“教育”。请核对后确认。';
    const { asked } = pretendServer(server, {
      'PUT /api/sectors': ({ body }: Asked) =>
        (body as { merges: { agencies: number | null }[] }).merges[0]?.agencies === 12
          ? ['教育']
          : refused(409, 'SECTORS_TO_MERGE', why, { details: { merges: [told] } }),
    });
    await openPage('/agencies/sectors');
    await userEvent.click(await screen.findByLabelText('第 2 个并入'));
    await userEvent.click(await screen.findByTitle('并入“教育”'));
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(why);
    await userEvent.click(within(alert).getByRole('button', { name: '确认并入' }));
    expect(await screen.findByText('条线列表已保存。')).toBeDefined();
    expect(saved(asked)).toMatchObject([
      { sectors: [{ name: '教育', was: '教育' }], merges: [{ ...told, agencies: null }] },
      { sectors: [{ name: '教育', was: '教育' }], merges: [told] },
    ]);
  });

  it('go with the one into which they are merged where that is merged as well', async () => {
    const told = ['教育', '科技'].map((from) => ({ from, into: '文化', agencies: 3 }));
    const { asked } = pretendServer(server, {
      'GET /api/sectors': ['教育', '科技', '文化'],
      'PUT /api/sectors': ({ body }: Asked) =>
        (body as { merges: { agencies: number | null }[] }).merges.every(({ agencies }) => agencies === 3)
          ? ['文化']
          : refused(409, 'SECTORS_TO_MERGE', '请核对后确认。', { details: { merges: told } }),
    });
    await openPage('/agencies/sectors');
    await userEvent.click(await screen.findByLabelText('第 1 个并入'));
    await userEvent.click(await screen.findByTitle('并入“科技”'));
    await userEvent.click(screen.getByLabelText('第 2 个并入'));
    await userEvent.click((await screen.findAllByTitle('并入“文化”')).at(-1) as HTMLElement);
    expect(await screen.findByTitle('并入“科技”，随它并入“文化”')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    await userEvent.click(await screen.findByRole('button', { name: '确认并入' }));
    expect(await screen.findByText('条线列表已保存。')).toBeDefined();
    expect(saved(asked).at(-1)).toMatchObject({
      sectors: [{ name: '文化', was: '文化' }],
      merges: [
        { from: '教育', into: '科技', agencies: 3 },
        { from: '科技', into: '文化', agencies: 3 },
      ],
    });
  });
});
