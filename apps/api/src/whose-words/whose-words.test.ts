import { ROUTES, type Submission, type WhoseWords as ContractWhoseWords } from '@zhaojian/contract';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { allFigures, allNarratives } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { compareWords } from './compare-words.job.ts';
import { WhoseWords } from './whose-words.service.ts';
import { WordsIndex } from './words-index.service.ts';

const year = 2025;
const patrol = '每周一对网站栏目巡查一遍，发现空白栏目当天补齐，并在一定范围内进行通报。';
const canteens = '学校食堂的招标结果、食材价格和抽检情况每月公布，家长可以在校门口的公示栏里看到。';
const training = '组织全体干部开展信息公开专题培训三次，邀请业务骨干现场授课，参训人员达到60余人次。';
const mentors = '安排两名业务熟练的同志跟班学习，由老带新，逐步解决人员变动频繁带来的业务断档问题。';

describe('the words of a report', () => {
  let app: TestApp;
  let area: TestArea;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  afterAll(() => app.close());

  const workOff = () => runnerOf(app, [compareWords]).workOff();

  /** Types in a version of these sentences. */
  const writeAs = async (agencyId: string, sentences: string[]) => {
    const agency = await signedIn(app, 'agency', agencyId);
    const address = (route: string) => at(route, { agencyId, year });
    const { versions } = (await agency.get(address(ROUTES.submission))).json<Submission>();
    const saved = await agency.post(address(ROUTES.versions), {
      basedOn: versions.length,
      figures: allFigures(year),
      narratives: {
        ...allNarratives('', year),
        overview: [...sentences, '没有发生的事项填写为零。'].join('\n'),
      },
      reason: null,
    });
    expect(saved.statusCode).toBe(201);
    return { agency, version: versions.length + 1, address };
  };
  const handIn = async (agencyId: string, sentences: string[]) => {
    const { agency, version, address } = await writeAs(agencyId, sentences);
    const handedIn = await agency.post(address(ROUTES.submit), { version, explanations: [] });
    expect(handedIn.statusCode).toBeLessThan(300);
    await workOff();
  };
  const asked = async (role: 'agency' | 'supervisor', who: string, agencyId: string, number = 1) => {
    const client = await signedIn(app, role, who);
    const answer = await client.get(at(ROUTES.whoseWords, { agencyId, year, number }));
    return answer.json<ContractWhoseWords>();
  };
  const overview = ({ sentences }: ContractWhoseWords) =>
    sentences
      .filter(({ section, origin }) => section === 'overview' && origin !== 'form')
      .map(({ origin, source }) => [origin, source?.agencyName ?? null]);

  it('are shown beside the report that was handed in before, to a supervisor of both', async () => {
    await handIn(area.bureau, [canteens, patrol]);
    standAt(app, '2026-01-10T09:05');
    await handIn(area.otherBureau, [patrol.replace('当天', '当日'), mentors]);
    const words = await asked('supervisor', area.city, area.otherBureau);
    expect(overview(words)).toEqual([
      ['other', '东示例区教育局'],
      ['own', null],
    ]);
    expect(words.sentences[0]?.source).toMatchObject({ text: patrol, year, version: 1 });
    expect(words.shares.other).toBeGreaterThan(0.3);
    expect(words.shares.own + words.shares.other + words.shares.ownEarlier + words.shares.shared).toBeCloseTo(
      1,
    );
  });

  it('are its own in the report that was handed in first', async () => {
    expect(overview(await asked('supervisor', area.city, area.bureau))).toEqual([
      ['own', null],
      ['own', null],
    ]);
  });

  it('are not the agency’s own, and whose they are is not told to it, nor to a supervisor of another area', async () => {
    for (const words of [
      await asked('agency', area.otherBureau, area.otherBureau),
      await asked('supervisor', area.otherDistrict, area.otherBureau),
    ]) {
      expect(overview(words)[0]).toEqual(['other', null]);
      expect(JSON.stringify(words)).not.toContain('东示例区');
      expect(JSON.stringify(words)).not.toContain(patrol);
    }
  });

  it('are compared before anybody else sees them, and compare with nothing before they are handed in', async () => {
    await writeAs(area.township, [training, patrol]);
    await workOff();
    expect(overview(await asked('agency', area.township, area.township))).toEqual([
      ['own', null],
      ['other', null],
    ]);
    await handIn(area.cityBureau, [training]);
    expect(overview(await asked('supervisor', area.city, area.cityBureau))).toEqual([['own', null]]);
  });

  it('are no longer compared with those of a report that was taken back', async () => {
    const agency = await signedIn(app, 'agency', area.cityBureau);
    const address = at(ROUTES.takeBack, { agencyId: area.cityBureau, year });
    expect((await agency.post(address, { version: 1 })).statusCode).toBeLessThan(300);
    await workOff();
    expect(overview(await asked('agency', area.township, area.township))[0]).toEqual(['own', null]);
    const [{ keys }] = await app.database.query<[{ keys: number }]>(
      `SELECT count(*)::int AS keys FROM words_key WHERE report_id NOT IN (SELECT id FROM compared_report)`,
    );
    expect(keys).toBe(0);
  });

  it('are found as well by the night that takes up what was handed in before there was a comparison', async () => {
    await app.database.query('DELETE FROM words_key');
    await app.database.query('DELETE FROM compared_report');
    const { signal } = new AbortController();
    await app.nest.get(WordsIndex).fill(signal);
    await app.nest.get(WhoseWords).keepMissingShares(signal);
    const kept = await app.database.query<{ other: number }[]>(
      'SELECT other FROM compared_report WHERE agency_id = $1',
      [area.otherBureau],
    );
    expect(kept[0]?.other).toBeGreaterThan(0.3);
    expect(overview(await asked('supervisor', area.city, area.otherBureau))[0]).toEqual([
      'other',
      '东示例区教育局',
    ]);
  });

  it('are 通用表述 where eight other agencies have them', async () => {
    for (let number = 1; number <= 8; number += 1) {
      const name = `东示例区${number + 10}号镇人民政府`;
      const id = await plantAgency(app, { name, kind: 'township', parentId: area.district });
      await handIn(id, [`${number}. ${mentors}`]);
    }
    expect(overview(await asked('supervisor', area.city, area.otherBureau))[1]).toEqual(['shared', null]);
  });

  it('are another’s where they speak of a place beside the agency’s own, or as another agency', async () => {
    await writeAs(area.township, ['西示例区各学校的招生简章已全部公开。我局将继续努力。']);
    const { foreign } = await asked('agency', area.township, area.township, 2);
    expect(foreign.map(({ reason, words }) => [reason, words])).toEqual([
      ['place', '西示例区'],
      ['kind', '我局'],
    ]);
  });
});
