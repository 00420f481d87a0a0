import type { SavePublication } from '@zhaojian/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReport } from '@zhaojian/report/testing';
import { anAmendment } from '../amendments/testing/sample-amendment.ts';
import { answerUploads } from '../testing/answer-uploads.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { agencyAnswers, aVersion } from './testing/agency-server.ts';
import { aSubmission } from './testing/submissions.ts';

const file = new File(['年度报告'], '年报.txt', { type: 'text/plain' });
const drop = async (user: ReturnType<typeof userEvent.setup>) => {
  await screen.findByText('上传年度报告');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await user.upload(input, file);
};
const open = async (submission = aSubmission({ agencyId: CITY })) => {
  pretendServer(agencyAnswers(submission));
  await openPage('/my-report');
};

describe('我的年报', () => {
  it('shows the years with what is missing and where the form changed', async () => {
    await open();
    expect(await screen.findByText('缺报（未开始）')).toBeDefined();
    expect(screen.getByText(/以下用国办公开办〔2019〕60号的表格/)).toBeDefined();
  });

  it('offers the form of this agency and year as a workbook to fill in', async () => {
    const submission = aSubmission({ agencyId: CITY });
    await open(submission);
    const link = await screen.findByRole('link', { name: /下载 Excel 填报模板/ });
    expect(link.getAttribute('href')).toContain(
      `/api/submissions/${CITY}/${submission.year}/template?agencyAtWork=`,
    );
  });

  it('offers no way in where nothing can be handed in', async () => {
    await open(
      aSubmission({ agencyId: CITY, editable: false, state: 'submitted', latestVersion: 1, versions: [{}] }),
    );
    expect(await screen.findByText(/已提交，等待主管部门审核/)).toBeDefined();
    expect(screen.queryByText(/^上传(年度报告|新的文件)$/)).toBeNull();
  });
});

describe('the finished report', () => {
  const told = (overview: string) => {
    const { narratives, ...report } = aReport().build();
    return aVersion({
      ...report,
      narratives: { ...narratives, overview: { ...narratives.overview, text: overview } },
    });
  };
  const typedIn = aSubmission({
    agencyId: CITY,
    state: 'draft',
    latestVersion: 1,
    versions: [{ source: 'entered', fileName: null }],
  });

  it('can be had as Word and as a web page, also where it was typed in', async () => {
    pretendServer(agencyAnswers(typedIn, told('全年受理申请3件。')));
    await openPage('/my-report');
    expect(await screen.findByRole('button', { name: /下载年报（Word）/ })).toBeDefined();
    expect(screen.getByRole('button', { name: /下载年报（网页）/ })).toBeDefined();
    expect(await screen.findByText(/没有发现公民身份号码/)).toBeDefined();
  });

  it('comes with what looks private in its texts, and where', async () => {
    pretendServer(agencyAnswers(typedIn, told('全年受理3件。申请人张某的申请已答复。')));
    await openPage('/my-report');
    expect(await screen.findByText(/有 1 处像是个人信息/)).toBeDefined();
    expect(screen.getByText('张某').closest('q')?.textContent).toBe('申请人张某的申请已答复。');
  });
});

describe('the finished report that could not be looked through', () => {
  it('is not said to hold nothing private, and can be looked through again', async () => {
    const typedIn = aSubmission({ agencyId: CITY, state: 'draft', latestVersion: 1, versions: [{}] });
    pretendServer(agencyAnswers(typedIn), {
      [`GET /api/submissions/${CITY}/2025/versions/1`]: refused(500, 'UNEXPECTED', '平台出现意外错误。'),
    });
    await openPage('/my-report');
    expect(await screen.findByText('没有查到文字里是否有个人信息，公开以前请自行通读')).toBeDefined();
    expect(screen.getByText('平台出现意外错误。')).toBeDefined();
    expect(screen.queryByText(/没有发现公民身份号码/)).toBeNull();
  });
});

describe('publishing the report', () => {
  const publication = {
    publishedOn: '2026-01-28',
    webAddress: 'https://www.example.gov.cn/nb.html',
    version: 1,
  };
  const accepted = aSubmission({
    agencyId: CITY,
    editable: false,
    state: 'accepted',
    latestVersion: 1,
    acceptedVersion: 1,
    publishOn: '2026-01-28',
    publishedLate: true,
    versions: [{}],
  });
  const address = `PUT /api/submissions/${CITY}/2025/publication`;
  const server = (submission = accepted) => agencyAnswers(submission, aVersion(aReport().build()));

  it('is said with its day and address, which the page looks at first', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const { asked } = pretendServer(server(), { [address]: { ...accepted, publication } });
    await openPage('/my-report');
    expect(await screen.findByText(/须在 .*1月28日前公开/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '登记公开' }));
    const field = await screen.findByRole('textbox', { name: '公开网址' });
    await user.type(field, 'www.example.gov.cn/nb.html');
    await user.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText(/请填写网页的完整网址/)).toBeDefined();
    expect(asked.some(({ method }) => method === 'PUT')).toBe(false);

    await user.clear(field);
    await user.type(field, publication.webAddress);
    await user.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByRole('link', { name: publication.webAddress })).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      publication: { webAddress: publication.webAddress, version: 1 },
    });
  });

  it('is told of a version that came in afterwards', async () => {
    const [first] = accepted.versions;
    const versions = first ? [{ ...first, number: 2, source: 'corrected' as const }, first] : [];
    const now = { ...accepted, publication, latestVersion: 2, versions };
    const { asked } = pretendServer(server(now), { [address]: now });
    await openPage('/my-report');
    expect(await screen.findByText('已公开的内容与现在的不同')).toBeDefined();
    expect(screen.getByText(/公开时是第 1 版，现在是第 2 版/)).toBeDefined();

    // Correcting the address alone says nothing of a new version; the box does.
    const correct = async (isReplaced: boolean) => {
      await userEvent.click(screen.getByRole('button', { name: '更正公开登记' }));
      const box = await screen.findByRole('checkbox', { name: '网站上的已换成第 2 版' });
      if (isReplaced) await userEvent.click(box);
      expect(screen.getByText(`登记的是第 ${isReplaced ? 2 : 1} 版`, { exact: false })).toBeDefined();
      await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
      await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
    };
    const versionsSaid = () =>
      asked
        .filter(({ method }) => method === 'PUT')
        .map(({ body }) => (body as SavePublication).publication?.version);
    await correct(false);
    expect(versionsSaid()).toEqual([1]);
    await correct(true);
    expect(versionsSaid()).toEqual([1, 2]);
  });
});

describe('correcting an accepted report', () => {
  const amendment = anAmendment();
  const accepted = aSubmission({
    agencyId: CITY,
    state: 'accepted',
    editable: false,
    latestVersion: 1,
    submittedVersion: 1,
    acceptedVersion: 1,
    versions: [{}],
  });
  const address = `/api/submissions/${CITY}/2025/amendment`;

  it('is asked for with what it concerns and why', async () => {
    const { asked } = pretendServer(agencyAnswers(accepted, aVersion(aReport().build())), {
      [`POST ${address}`]: { ...accepted, amendments: [amendment] },
    });
    await openPage('/my-report');
    await userEvent.click(await screen.findByRole('button', { name: '申请更正' }));
    await userEvent.type(await screen.findByLabelText('要更正的地方'), amendment.concerns);
    await userEvent.type(screen.getByLabelText('理由'), amendment.reason);
    await userEvent.click(screen.getByRole('button', { name: '提出申请' }));
    expect(await screen.findByRole('button', { name: '撤回申请' })).toBeDefined();
    const { concerns, reason } = amendment;
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ version: 1, concerns, reason });
  });

  it('shows what was said to it', async () => {
    const declined = { ...amendment, outcome: 'declined' as const, words: '台账与报告一致' };
    const now = { ...accepted, amendments: [declined] };
    pretendServer(agencyAnswers(now, aVersion(aReport().build())));
    await openPage('/my-report');
    expect(await screen.findByText('台账与报告一致')).toBeDefined();
    expect(screen.getByRole('button', { name: '申请更正' })).toBeDefined();
  });
});

describe('taking back what was handed in', () => {
  const submitted = aSubmission({
    agencyId: CITY,
    editable: false,
    state: 'submitted',
    latestVersion: 1,
    submittedVersion: 1,
    versions: [{}],
  });
  const press = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(await screen.findByRole('button', { name: '撤回提交' }));
    const [, confirm] = await screen.findAllByRole('button', { name: '撤回提交' });
    if (confirm) await user.click(confirm);
  };

  it('is offered while nobody has opened it, and makes it a draft', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const draft = aSubmission({ agencyId: CITY, state: 'draft', latestVersion: 1, versions: [{}] });
    pretendServer({
      ...agencyAnswers(submitted),
      [`POST /api/submissions/${CITY}/2025/take-back`]: draft,
    });
    await openPage('/my-report');
    await press(user);
    expect(await screen.findByText('报告已保存，核对无误后就可以提交。')).toBeDefined();
  });

  it('says who has begun to review it meanwhile', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    pretendServer({
      ...agencyAnswers(submitted),
      [`POST /api/submissions/${CITY}/2025/take-back`]: refused(409, 'REVIEW_BEGUN', '已由王芳开始审核。'),
    });
    await openPage('/my-report');
    await press(user);
    expect(await screen.findByText('已由王芳开始审核。')).toBeDefined();
  });

  it('can be tried again where the platform was not reached', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    pretendServer({
      ...agencyAnswers(submitted),
      [`POST /api/submissions/${CITY}/2025/take-back`]: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await openPage('/my-report');
    await press(user);
    expect((await screen.findAllByText(/请检查网络后重试/)).length).toBeGreaterThan(0);
    const [, confirm] = screen.getAllByRole('button', { name: '撤回提交' });
    expect(confirm).toHaveProperty('disabled', false);
  });

  it('is not offered once somebody has, and it says who', async () => {
    const opened = { at: '2026-01-10T02:30:00.000Z', by: '王芳', agencyName: '示例市政务公开办公室' };
    await open({ ...submitted, opened, transitions: [] });
    expect(await screen.findByText(/示例市政务公开办公室的王芳已于 .* 开始审核，不能再撤回/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '撤回提交' })).toBeNull();
  });
});

describe('a file that is not taken', () => {
  it('asks whether it is this agency’s when it has another name, and sends it again', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const confirmable = { details: { confirmable: true } };
    const sent = answerUploads(
      refused(422, 'OTHER_AGENCY', '文件写的机关是“示例局”。', confirmable),
      refused(422, 'DAMAGED_FILE', '文件已损坏。'),
    );
    await open();
    await drop(user);
    await user.click(await screen.findByRole('button', { name: '是本机关的报告，继续上传' }));
    expect(await screen.findByText('文件已损坏。')).toBeDefined();
    expect(sent.map((form) => form.get('confirmAgency'))).toEqual(['false', 'true']);
  });

  it('can follow the version that came in between', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const sent = answerUploads(
      refused(409, 'VERSION_CONFLICT', '已有第 3 版。', { details: { version: 3 } }),
      refused(409, 'SAME_FILE', '与第 3 版相同。', { details: { version: 3 } }),
    );
    await open();
    await drop(user);
    await user.click(await screen.findByRole('button', { name: '仍然上传，作为第 4 版' }));
    expect(await screen.findByRole('link', { name: '去核对已有的这一版' })).toBeDefined();
    expect(sent.map((form) => form.get('basedOn'))).toEqual(['0', '3']);
  });

  it('leads to the year it is about', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    answerUploads(refused(422, 'OTHER_YEAR', '文件是 2024 年度的报告。', { details: { inFile: 2024 } }));
    await open();
    await drop(user);
    const link = await screen.findByRole('link', { name: '转到 2024 年度' });
    expect(link.getAttribute('href')).toBe('/my-report?year=2024');
  });

  it('can be sent again when the connection was lost', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const sent = answerUploads();
    await open();
    await drop(user);
    await user.click(await screen.findByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(sent).toHaveLength(2));
  });
});
