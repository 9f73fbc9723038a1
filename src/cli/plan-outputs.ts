/** Which formats of a plan go where. */
import { exporters, type Format } from '../export/exporters.js';
import { type ChosenOutputs, chooseOutputs } from './chosen-outputs.js';

export type PlanOutputs = ChosenOutputs<Format>;

export const planOutputs = (paths: readonly string[], named: string | undefined, isTerminal: boolean): PlanOutputs =>
  chooseOutputs(exporters, paths, named, isTerminal);
