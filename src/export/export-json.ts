/** The plan as JSON, for scripts: `schemaVersion` rises when a key changes its meaning or goes away. */
import type { Exporter } from './exporters.js';

const schemaVersion = 1;

/** Indented, for people who look at it too. */
export const exportJson: Exporter = (plan) => `${JSON.stringify({ schemaVersion, ...plan }, null, 2)}\n`;

/** The same on one line. */
export const exportNdjson: Exporter = (plan) => `${JSON.stringify({ schemaVersion, ...plan })}\n`;
