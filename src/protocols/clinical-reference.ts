/** The clinical reference that ships with the program. */
import type { ClinicalReference } from '../domain/clinical-reference.js';
import bibliography from './bibliography.json' with { type: 'json' };
import doses from './exam-doses.json' with { type: 'json' };
import { provedByTest } from './proved-by-test.js';
import recurrenceHazards from './recurrence-hazards.json' with { type: 'json' };
import tierCriteria from './risk-tiers.json' with { type: 'json' };
import siteExams from './site-exams.json' with { type: 'json' };
import substitutions from './substitutions.json' with { type: 'json' };
import supplements from './supplements.json' with { type: 'json' };

export const clinicalReference: ClinicalReference = provedByTest({
  tierCriteria,
  siteExams,
  substitutions,
  doses,
  supplements,
  recurrenceHazards,
  bibliography,
});
