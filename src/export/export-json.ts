/** The plan as JSON, for scripts: `schemaVersion` rises when a key changes its meaning or goes away. */
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { Exporter } from './exporters.js';

const schemaVersion = 1;

// Legal in JSON strings, but a terminal would act on them: written as escapes, they are the same data.
const hazardous = /[\u007f-\u009f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const toJson = (plan: FollowUpPlan, indent?: number): string =>
  `${JSON.stringify({ schemaVersion, ...plan }, null, indent).replace(hazardous, escaped)}\n`;

/** Indented, for people who look at it too. */
export const exportJson: Exporter = (plan) => toJson(plan, 2);

/** The same on one line. */
export const exportNdjson: Exporter = (plan) => toJson(plan);
