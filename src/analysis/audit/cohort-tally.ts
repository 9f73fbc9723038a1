/** The figures of a cohort, case by case: memory does not grow with the number of cases. */
import { type Assessment, assessments } from '../../domain/assessment.js';
import type { AdherenceRow, AuditedCase, AuditedSlot, CohortAudit, FollowUpEnd } from '../../domain/audit.js';
import { DayCounts } from './day-counts.js';
import { FollowUpTimes } from './median-follow-up.js';
import { wilsonInterval } from './wilson-interval.js';

interface SlotTally {
  assessment: Assessment;
  year: number;
  onTime: number;
  early: number;
  late: number;
  missed: number;
  delays: DayCounts;
}

const counted = { 'on-time': 'onTime', early: 'early', late: 'late', missed: 'missed' } as const;

const isCounted = ({ class: name }: AuditedSlot): boolean => name in counted;

const daysPerYear = 365.2425;

export class CohortTally {
  readonly #rows = new Map<string, SlotTally>();
  readonly #delays = new DayCounts();
  readonly #times = new FollowUpTimes();
  readonly #ends: Partial<Record<FollowUpEnd, number>> = {};
  #cases = 0;
  #days = 0;
  #extra = 0;
  #yearOne = { cases: 0, n: 0 };

  add({ slots, extra, end, followUpDays }: AuditedCase): void {
    this.#cases += 1;
    this.#days += followUpDays;
    this.#extra += extra.length;
    this.#ends[end.by] = (this.#ends[end.by] ?? 0) + 1;
    this.#times.add(followUpDays, end.by !== 'recurrence' && end.by !== 'death');
    for (const slot of slots) this.#addSlot(slot);
    const visits = slots.filter(({ assessment, year }) => assessment === 'clinic-visit' && year === 1);
    if (visits.length === 0 || !visits.every(isCounted)) return;
    this.#yearOne.cases += 1;
    if (visits.every(({ on }) => on !== null)) this.#yearOne.n += 1;
  }

  #addSlot(slot: AuditedSlot): void {
    const { assessment, year, class: name, daysFromTarget } = slot;
    if (!isCounted(slot)) return;
    const key = `${assessment} ${year}`;
    const none = { onTime: 0, early: 0, late: 0, missed: 0 };
    const row = this.#rows.get(key) ?? { assessment, year, ...none, delays: new DayCounts() };
    this.#rows.set(key, row);
    if (name in counted) row[counted[name as keyof typeof counted]] += 1;
    if (daysFromTarget === null) return;
    row.delays.add(daysFromTarget);
    this.#delays.add(daysFromTarget);
  }

  result(): CohortAudit {
    const { cases, n } = this.#yearOne;
    const median = this.#times.median();
    return {
      cases: this.#cases,
      adherence: [...this.#rows.values()].sort(inOrder).map(adherenceRow),
      allAdvisedYearOne: { cases, n, share: shareOf(n, cases), interval95: wilsonInterval(n, cases) },
      delayDays: this.#delays.quartiles(),
      extra: this.#extra,
      followUp: {
        personYears: this.#days / daysPerYear,
        medianMonths: median === null ? null : (median * 12) / daysPerYear,
        ends: this.#ends,
      },
    };
  }
}

const inOrder = (a: SlotTally, b: SlotTally): number =>
  assessments.indexOf(a.assessment) - assessments.indexOf(b.assessment) || a.year - b.year;

const shareOf = (count: number, total: number): number | null => (total === 0 ? null : count / total);

function adherenceRow({ assessment, year, onTime, early, late, missed, delays }: SlotTally): AdherenceRow {
  const done = onTime + early + late;
  const advised = done + missed;
  return {
    assessment,
    year,
    advised,
    onTime,
    early,
    late,
    missed,
    share: shareOf(onTime, advised),
    interval95: wilsonInterval(onTime, advised),
    doneShare: shareOf(done, advised),
    doneInterval95: wilsonInterval(done, advised),
    delayDays: delays.quartiles(),
  };
}
