/** One case in each way of writing it. Everything is known, so its plan carries no warning about the case. */

export const asOf = ['--as-of', '2026-04-01'];

/** As flags; a flag given again later replaces the earlier one. */
export const caseFlags = [
  ...['--treatment-end', '2026-03-15', '--site', 'uterus', '--grade', 'high', '--size', '8', '--margin', 'R0'],
  ...['--integrity', 'intact', '--metastasis', 'none', '--nodes', 'none', '--id', 'p7'],
];

export const planCase = ['plan', ...caseFlags, ...asOf];

/** As a case file; `more` are further lines. */
export const caseYaml = (more = ''): string => `id: p7
anchor: { event: treatment-end, date: 2026-03-15 }
riskFactors:
  primarySite: uterus
  grade: high
  sizeCm: 8
  margin: R0
  integrity: intact
  metastasis: none
  nodes: none
${more}`;

export const caseJson = (indent: string | number = 2): string =>
  JSON.stringify(
    {
      id: 'p7',
      anchor: { event: 'treatment-end', date: '2026-03-15' },
      riskFactors: {
        primarySite: 'uterus',
        grade: 'high',
        sizeCm: 8,
        margin: 'R0',
        integrity: 'intact',
        metastasis: 'none',
        nodes: 'none',
      },
    },
    null,
    indent,
  );
