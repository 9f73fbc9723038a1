/** Case files of six people, as a clinic might keep them in a folder, on 1 September 2026. */

const uterus =
  'riskFactors: { primarySite: uterus, grade: high, sizeCm: 8, margin: R0, integrity: intact, metastasis: none, nodes: none }';
const thigh =
  'riskFactors: { primarySite: extremity, grade: G3, sizeCm: 8, margin: R0, integrity: intact, metastasis: none, nodes: none }';

const file = (id: string, treatmentEnd: string, facts: string, log: readonly string[] = []): string =>
  [
    `id: ${id}`,
    `anchor: { event: treatment-end, date: ${treatmentEnd} }`,
    facts,
    ...(log.length > 0 ? ['log:', ...log.map((entry) => `  - { ${entry} }`)] : []),
    '',
  ].join('\n');

/**
 * p1: as planned. p2: keeps no log, first dates are due. p3: a missed CT, the next one booked. p4: went elsewhere.
 * p5: nothing since April. p6: came back.
 */
export const sixCases: Readonly<Record<string, string>> = {
  'p1.yaml': file('p1', '2026-03-15', uterus, [
    'on: 2026-06-09, did: chest-imaging, exam: ct-chest-abdomen-pelvis, outcome: done, resultOn: 2026-06-16',
    'on: 2026-06-16, did: clinic-visit, outcome: done',
  ]),
  'p2.yaml': file('p2', '2026-06-01', thigh),
  'p3.yml': file('p3', '2026-03-01', thigh, [
    'on: 2026-05-25, did: chest-imaging@m3, outcome: missed',
    'on: 2026-05-25, did: site-imaging, outcome: done',
    'on: 2026-06-01, did: clinic-visit, outcome: done',
    'on: 2026-09-09, did: chest-imaging@m6, outcome: booked, at: "09:30", zone: Europe/Oslo, place: Radiology B, recordedOn: 2026-08-20',
  ]),
  'p4.yaml': file('p4', '2025-03-01', thigh, ['on: 2026-05-01, outcome: stop, reason: transfer']),
  'p5.yaml': file('p5', '2026-01-10', thigh, [
    'on: 2026-04-03, did: chest-imaging, outcome: done',
    'on: 2026-04-03, did: site-imaging, outcome: done',
    'on: 2026-04-10, did: clinic-visit, outcome: done',
  ]),
  'p6.json': JSON.stringify({
    id: 'p6',
    anchor: { event: 'treatment-end', date: '2025-01-10' },
    riskFactors: { primarySite: 'uterus', grade: 'high', metastasis: 'none' },
    log: [{ on: '2026-02-01', outcome: 'recurrence' }],
  }),
};
