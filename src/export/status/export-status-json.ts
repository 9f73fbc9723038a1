/** The worklist as JSON, for scripts: one object for each open slot, the most urgent first. */
import { toJson } from '../to-json.js';
import type { StatusExporter } from './status-exporters.js';

export const exportStatusJson: StatusExporter = ({ rows }) => toJson(rows, 2);
