import { type AuditPage, ROUTES, type TreeChangePreview } from '@zhaojian/contract';
import { Accounts } from '../accounts/accounts.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { verifyTotals } from '../statistics/verification/verify-totals.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { SavedVersions } from '../submissions/entering/saved-versions.service.ts';
import { aLetter } from '../testing/test-letters.ts';
import { plantAgency } from '../testing/test-area.ts';
import { callerAt, handIn } from '../testing/test-callers.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { allFigures } from '../testing/test-reports.ts';
import { treeInTest } from './testing/tree-in-test.ts';

describe('an agency made by mistake', () => {
  const tree = treeInTest();
  const { seenOf, preview, send, codeOf, confirm } = tree;

  let mistake: string;
  beforeEach(async () => {
    mistake = await plantAgency(tree.app, {
      name: '示例误建局',
      kind: 'department',
      parentId: tree.area.district,
    });
  });
  const draftOf = (agencyId: string, basedOn = 0) =>
    tree.app.nest.get(SavedVersions).save(callerAt('agency', agencyId), agencyId, 2025, {
      basedOn,
      figures: allFigures(2025, {}),
      narratives: {},
      takenOver: null,
      reason: basedOn === 0 ? null : '更正测试用的数字',
    });
  const remove = async (more = {}): Promise<object> => ({
    what: 'remove',
    ...(await seenOf(mistake)),
    ...more,
  });

  it('is removed with what is below it, after a question, and stays in the record', async () => {
    await plantAgency(tree.app, { name: '误建科', kind: 'department', parentId: mistake });
    const shown = (await preview(await remove())).json<TreeChangePreview>();
    expect(shown.removed.map(({ agencyName }) => agencyName)).toEqual(['示例误建局', '误建科']);
    expect(codeOf(await send(await remove()))).toBe('TREE_CHANGE_NOT_CONFIRMED');
    await confirm(await remove());
    expect(codeOf(await tree.city.get(at(ROUTES.agency, { id: mistake })))).toBe('AGENCY_NOT_FOUND');
    const { items } = (await tree.city.get(`${ROUTES.audit}?action=agency.removed`)).json<AuditPage>();
    expect(items[0]).toMatchObject({
      agencyName: '示例误建局',
      details: { removed: ['示例误建局', '误建科'] },
    });
    expect(
      await plantAgency(tree.app, { name: '示例误建局', kind: 'department', parentId: tree.area.district }),
    ).toBeDefined();
  });

  it.each([
    ['move', false],
    ['disable', true],
  ])('has its accounts moved or disabled: %s', async (accounts, disabled) => {
    const { accountId } = await signedIn(tree.app, 'agency', mistake);
    expect(codeOf(await preview(await remove()))).toBe('ACCOUNTS_REMAIN');
    expect((await preview(await remove({ accounts }))).json<TreeChangePreview>().accounts).toHaveLength(1);
    await confirm(await remove({ accounts }));
    const [account] = await tree.app.database.query<object[]>(
      'SELECT agency_id, disabled_at IS NOT NULL AS disabled FROM account WHERE id = $1',
      [accountId],
    );
    expect(account).toEqual({ agency_id: tree.area.district, disabled });
  });

  it('leaves people with another agency to that one, and asks nothing of them', async () => {
    const { accountId } = await signedIn(tree.app, 'agency', mistake);
    await tree.app.nest.get(Accounts).change(thePlatform, accountId, { giveAgencies: [tree.area.bureau] });
    expect((await preview(await remove())).json<TreeChangePreview>().accounts).toEqual([]);
    await confirm(await remove());
    const [account] = await tree.app.database.query<object[]>(
      'SELECT agency_id, disabled_at FROM account WHERE id = $1',
      [accountId],
    );
    expect(account).toEqual({ agency_id: tree.area.bureau, disabled_at: null });
  });

  it('takes a draft that nobody was shown with it, which is named before, with those below it', async () => {
    const below = await plantAgency(tree.app, { name: '误建科', kind: 'department', parentId: mistake });
    await draftOf(below);
    const shown = (await preview(await remove())).json<TreeChangePreview>();
    expect(shown.left).toMatchObject([{ agencyName: '误建科', year: 2025, state: 'draft' }]);
    await draftOf(mistake);
    const { digest, besides } = shown;
    expect(codeOf(await send(await remove(), { digest, besides }))).toBe('TREE_CHANGED_MEANWHILE');
    await confirm(await remove());
    expect(codeOf(await tree.city.get(at(ROUTES.agency, { id: mistake })))).toBe('AGENCY_NOT_FOUND');
    expect(codeOf(await tree.city.get(at(ROUTES.submissionHistory, { agencyId: below })))).toBe(
      'AGENCY_NOT_FOUND',
    );
    expect((await verifyTotals(tree.app.database)).differences).toEqual([]);
  });

  it('is not removed once a report was handed in, even where it went back', async () => {
    await handIn(tree.app, mistake, 2025, {});
    const decisions = tree.app.nest.get(Decisions);
    const returned = { version: 1, letter: aLetter('请核对后重新报送') };
    await decisions.take(callerAt('supervisor', tree.area.city), mistake, 2025, 'return', returned);
    const answer = await preview(await remove());
    expect(answer.json()).toMatchObject({
      code: 'REPORTS_EXIST',
      message: expect.stringContaining('2025 年度已退回'),
    });
    expect(codeOf(await preview({ what: 'remove', ...(await seenOf(tree.area.district)) }))).toBe(
      'REPORTS_EXIST',
    );
  });

  it('is not removed by those who cannot see it, nor is their own', async () => {
    const west = await signedIn(tree.app, 'administrator', tree.area.otherDistrict);
    expect(codeOf(await preview(await remove(), west))).toBe('AGENCY_NOT_FOUND');
    const own = { what: 'remove', ...(await seenOf(tree.area.otherDistrict)) };
    expect(codeOf(await preview(own, west))).toBe('OWN_AGENCY_LOCKED');
  });

  it.each([0, 1])(
    'takes no draft with it unseen that comes in at the same time, over %d before',
    async (before) => {
      if (before > 0) await draftOf(mistake);
      const change = await remove();
      const { digest, besides } = (await preview(change)).json<TreeChangePreview>();
      const [saved, removed] = await Promise.all([
        draftOf(mistake, before).then(
          () => 'done',
          ({ code }: { code: string }) => code,
        ),
        send(change, { digest, besides }).then(codeOf),
      ]);
      expect([
        ['done', 'TREE_CHANGED_MEANWHILE'],
        ['AGENCY_NOT_FOUND', 'done'],
        // Anybody who saw a draft of this report sees that it goes.
        ...(before > 0 ? [['done', 'done']] : []),
      ]).toContainEqual([saved, removed]);
    },
  );

  it('does not take a report with it that is handed in at the same time', async () => {
    await tree.app.nest
      .get(CollectionRounds)
      .block(thePlatform, null, 2025, { blocking: [], needsSignedScan: false });
    await draftOf(mistake);
    const change = await remove();
    const { digest, besides } = (await preview(change)).json<TreeChangePreview>();
    const { findings } = await draftOf(mistake, 1);
    const explanations = findings.map(({ check, section, about }) => ({
      check,
      section,
      about,
      text: '测试用的数字',
    }));
    const [submitted, removed] = await Promise.all([
      tree.app.nest
        .get(Decisions)
        .take(callerAt('agency', mistake), mistake, 2025, 'submit', { version: 2, explanations })
        .then(
          () => 'done',
          ({ code }: { code: string }) => code,
        ),
      send(change, { digest, besides }).then(codeOf),
    ]);
    expect([
      ['done', 'REPORTS_EXIST'],
      ['done', 'TREE_CHANGED_MEANWHILE'],
      ['AGENCY_NOT_FOUND', 'done'],
    ]).toContainEqual([submitted, removed]);
  });
});
