/** A clinic's own protocol: one visit every six months for two years, unless a test changes it. */

export interface OwnRule {
  [key: string]: unknown;
}

export const ownRule: OwnRule = {
  id: 'visit',
  assessment: 'clinic-visit',
  phases: [{ from: 0, to: 24, everyMonths: 6 }],
  cites: [],
  verification: 'expert-choice',
};

export const ownProtocol = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'ours',
  title: 'Follow-up at our clinic',
  issuer: 'Our clinic',
  version: '1',
  kind: 'schedule',
  status: 'current',
  reviewed: '2026-01-31',
  anchor: { event: 'treatment-end', stated: true },
  summary: 'A visit every six months for two years.',
  populations: [{ id: 'all', title: 'Everybody', when: {} }],
  rules: [ownRule],
  cites: [],
  verification: 'expert-choice',
  ...changes,
});

/** As JSON with a line for each key, so that a line can be named. */
export const ownProtocolFile = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify(ownProtocol(changes), null, 2);

/** The protocol with its one rule changed. */
export const ownRuleFile = (rule: Record<string, unknown>): string =>
  ownProtocolFile({ rules: [{ ...ownRule, ...rule }] });
