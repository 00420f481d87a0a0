import {
  joinsDuties,
  PERMISSIONS,
  roleMay,
  ROLES,
  roleSchema,
  rolesApartFrom,
  rolesThatMay,
  SEPARATE_ROLES,
} from './roles.ts';

describe('the table of roles', () => {
  it('leaves no permission that nobody has', () => {
    expect(PERMISSIONS.filter((permission) => rolesThatMay(permission).length === 0)).toEqual([]);
  });

  it.each(roleSchema.options)('%s is told apart from the others by name and by duty', (role) => {
    const others = roleSchema.options.filter((other) => other !== role).map((other) => ROLES[other]);
    expect(others.map(({ name }) => name)).not.toContain(ROLES[role].name);
    expect(others.map(({ duty }) => duty)).not.toContain(ROLES[role].duty);
  });

  it.each(roleSchema.options)('%s names each of its permissions once', (role) => {
    expect(new Set(ROLES[role].permissions).size).toBe(ROLES[role].permissions.length);
  });

  it('gives nobody both the writing of reports and the decision about them', () => {
    for (const mine of ['report.write', 'report.submit'] as const) {
      const writers = rolesThatMay(mine);
      expect(writers.filter((role) => roleMay(role, 'report.review'))).toEqual([]);
    }
  });

  it('gives what goes beyond reading only to those who read', () => {
    const wider = [
      'report.readArea',
      'report.readUnaccepted',
      'report.write',
      'report.submit',
      'report.review',
    ];
    for (const permission of PERMISSIONS.filter((candidate) => wider.includes(candidate))) {
      expect(rolesThatMay('report.read')).toEqual(expect.arrayContaining(rolesThatMay(permission)));
    }
  });

  it('can give three duties to three people, none of whom may what another may', () => {
    const three = ['systemAdministrator', 'securityAdministrator', 'auditor'] as const;
    expect(SEPARATE_ROLES).toEqual(three);
    const all = three.flatMap((role): readonly string[] => ROLES[role].permissions);
    expect(new Set(all).size).toBe(all.length);
    expect(roleSchema.options.filter(joinsDuties)).toEqual(['administrator']);
  });

  it('keeps an auditor from every other duty, and nobody else from any', () => {
    expect(rolesApartFrom('auditor')).toEqual([
      'administrator',
      'systemAdministrator',
      'securityAdministrator',
    ]);
    for (const role of rolesApartFrom('auditor')) expect(rolesApartFrom(role)).toEqual(['auditor']);
    for (const role of ['supervisor', 'agency', 'leader'] as const) expect(rolesApartFrom(role)).toEqual([]);
  });

  it('lets an auditor change nothing', () => {
    expect(ROLES.auditor.permissions.filter((permission) => !/\.(read|verify)/.test(permission))).toEqual([]);
  });

  it('lets a leader change nothing', () => {
    expect(ROLES.leader.permissions.filter((permission) => !/\.read/.test(permission))).toEqual([]);
  });
});
