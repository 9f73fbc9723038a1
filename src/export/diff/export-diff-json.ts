/** What changed as JSON, for scripts: `schemaVersion` rises when a key changes its meaning or goes away. */
import { toJson } from '../to-json.js';
import type { DiffExporter } from './diff-exporters.js';

const schemaVersion = 1;

export const exportDiffJson: DiffExporter = (diff) => toJson({ schemaVersion, ...diff }, 2);
