/** How sure we are of a number: whether somebody here read the source's own words. */

export const verifications = ['primary', 'secondary', 'unverified', 'expert-choice'] as const;

/**
 * `primary`: the source's own text was read. `secondary`: another document restating it was read (named in `via`).
 * `unverified`: general knowledge only. `expert-choice`: not from a source; our own documented choice.
 */
export type Verification = (typeof verifications)[number];

export const verificationLabels = {
  primary: 'read in the source itself',
  secondary: 'read in a document that restates the source',
  unverified: 'not verified',
  'expert-choice': 'our own documented choice',
} as const satisfies Record<Verification, string>;
