/** The plan as JSON, for scripts: `schemaVersion` rises when a key changes its meaning or goes away. */
import type { Exporter } from './exporters.js';
import { toJson } from './to-json.js';

const schemaVersion = 1;

/** Indented, for people who look at it too. */
export const exportJson: Exporter = (plan) => toJson({ schemaVersion, ...plan }, 2);

/** The same on one line. */
export const exportNdjson: Exporter = (plan) => toJson({ schemaVersion, ...plan });
