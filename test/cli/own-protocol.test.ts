/** A clinic's own protocol in a file, next to the case or wherever the user is. */
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { ownProtocolFile } from '../support/clinic-protocol.js';
import { exit, expectRefusal } from '../support/refusal.js';
import { runCli } from '../support/run-cli.js';
import { asOf, caseYaml, planCase } from '../support/sample-case.js';

const shortProtocol = `{ id: ours, title: Follow-up at our clinic, issuer: Our clinic, version: '1', kind: schedule, status: current, reviewed: 2026-01-31, anchor: { event: treatment-end, stated: true }, summary: Two visits, cites: [], verification: expert-choice,
  populations: [{ id: all, title: Everybody, when: {} }],
  rules: [{ id: visits, assessment: clinic-visit, at: [6, 12], cites: [], verification: expert-choice }] }
`;

const titled = (title: string): string => ownProtocolFile({ title });
const withProtocol = (protocol: string): string => caseYaml(`preferences: { protocol: ${protocol} }\n`);

const planJson = async (args: string[], cwd: string, stdin = '') => {
  const run = await runCli(['plan', ...args, ...asOf, '--format', 'json', '--quiet'], { cwd, stdin });
  expect(run).toMatchObject({ exitCode: exit.done, stderr: '' });
  return JSON.parse(run.stdout);
};

describe('a protocol of three lines', () => {
  it('plans what it says', async () => {
    const cwd = aFolder({ 'ours.yaml': shortProtocol, 'p7.yaml': caseYaml() });
    const plan = await planJson(['p7.yaml', '--protocol', 'ours.yaml'], cwd);
    // 2026-03-15 + 6 = Tuesday 15 September 2026, + 12 = Monday 15 March 2027; 42 days either side of a single month.
    // The baseline scan, 3 to 6 months on, is added to every protocol that does not image the site in time.
    expect(plan.assessments).toMatchObject([
      {
        key: 'baseline-site-imaging@m3',
        rule: 'supplement/baseline-site-imaging',
        window: { earliest: '2026-06-15', latest: '2026-09-15' },
      },
      {
        key: 'clinic-visit@m6',
        target: '2026-09-15',
        rule: 'visits',
        window: { earliest: '2026-08-04', latest: '2026-10-27' },
      },
      { key: 'clinic-visit@m12', target: '2027-03-15', rule: 'visits' },
    ]);
    expect(plan.protocol).toMatchObject({ id: 'ours', title: 'Follow-up at our clinic', horizonMonths: 12 });
  });

  it('is shown like the others', async () => {
    const cwd = aFolder({ 'ours.yaml': shortProtocol });
    const { stdout, exitCode } = await runCli(['protocols', 'show', './ours.yaml'], { cwd });
    expect(exitCode).toBe(exit.done);
    expect(stdout).toMatch(/^ours: Follow-up at our clinic\n[\s\S]+Clinic visit[^\n]+6[^\n]+12/);
  });
});

describe('the place of a protocol file', () => {
  const cwd = aFolder({
    'ours.json': titled('beside the user'),
    'cases/ours.json': titled('beside the case'),
    'cases/p7.yaml': withProtocol('ours.json'),
    'cases/deep.yaml': withProtocol('./protocols/ours.json'),
    'cases/protocols/ours.json': titled('below the case'),
    'up.yaml': withProtocol('cases/../ours.json'),
  });

  it.each<[string, string[], string]>([
    ['named in a case file is beside the case file', ['cases/p7.yaml'], 'beside the case'],
    ['named in a case file may be a path from there', ['cases/deep.yaml'], 'below the case'],
    ['named in a case file may go up and down', ['up.yaml'], 'beside the user'],
    ['named by a flag is where the user is', ['cases/p7.yaml', '--protocol', './ours.json'], 'beside the user'],
    ['named by a flag may be absolute', ['cases/p7.yaml', '--protocol', `${cwd}/cases/ours.json`], 'beside the case'],
  ])('%s', async (_, args, title) => {
    expect((await planJson(args, cwd)).protocol.title).toBe(title);
  });

  it('named on standard input is where the user is', async () => {
    expect((await planJson(['-'], cwd, withProtocol('ours.json'))).protocol.title).toBe('beside the user');
  });
});

describe('an own protocol', () => {
  it('that does not cover the case is refused with the reason', async () => {
    const populations = [{ id: 'limb', title: 'Limbs', when: { primarySite: ['extremity'] } }];
    const cwd = aFolder({ 'ours.json': ownProtocolFile({ populations }) });
    const run = await runCli([...planCase, '--protocol', 'ours.json'], { cwd });
    expectRefusal(run, exit.notPlanned, [['--protocol', 'ours', 'Limbs (here: primary site uterus)']]);
  });

  it('may bring sources of its own', async () => {
    const sources = [{ id: 'sop-12', title: 'Procedure 12', issuer: 'Our clinic', verification: 'primary' }];
    const cwd = aFolder({ 'ours.json': ownProtocolFile({ sources, cites: ['sop-12'] }), 'p7.yaml': caseYaml() });
    const plan = await planJson(['p7.yaml', '--protocol', 'ours.json'], cwd);
    expect(plan.sources).toEqual(expect.arrayContaining(sources));
  });

  it('in a file that is missing is named as it was written', async () => {
    const cwd = aFolder({ 'cases/p7.yaml': withProtocol('theirs.yaml') });
    const run = await runCli(['plan', 'cases/p7.yaml', ...asOf], { cwd });
    expectRefusal(run, exit.wrongUse, [['cases/theirs.yaml', 'there is no such file']]);
  });

  it('that is empty, a folder or not text is refused like a case file', async () => {
    const cwd = aFolder({ 'empty.yaml': '', 'latin.yaml': Buffer.from([0xe9, 0x0a]), 'folder.yaml/x': '' });
    for (const [name, reason] of [
      ['empty.yaml', 'it is empty'],
      ['latin.yaml', 'not UTF-8 text'],
      ['folder.yaml', 'it is a folder'],
    ] as const)
      expectRefusal(await runCli([...planCase, '--protocol', name], { cwd }), exit.wrongUse, [[name, reason]]);
  });
});
