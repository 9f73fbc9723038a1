/** What `explain` has to show: a plan, or the part of it that was asked for, with reasons and their sources. */
import type { Citation } from '../../domain/citation.js';
import type { Explanation } from '../../domain/explanation.js';
import type { FollowUpPlan } from '../../domain/follow-up-plan.js';

export interface ExplainedPlan {
  plan: FollowUpPlan;
  explanations: readonly Explanation[];
  /** Those that the explanations cite. */
  sources: readonly Citation[];
}
