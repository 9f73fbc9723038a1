/** The explanations as JSON: a list, in the order of the plan. */
import { toJson } from '../to-json.js';
import type { ExplanationExporter } from './explanation-exporters.js';

export const exportExplanationJson: ExplanationExporter = ({ explanations }) => toJson(explanations, 2);
