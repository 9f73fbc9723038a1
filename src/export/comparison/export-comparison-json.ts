/** The comparison as JSON, for scripts: `schemaVersion` rises when a key changes its meaning or goes away. */
import { toJson } from '../to-json.js';
import type { ComparisonExporter } from './comparison-exporters.js';

const schemaVersion = 1;

export const exportComparisonJson: ComparisonExporter = (comparison) => toJson({ schemaVersion, ...comparison }, 2);
