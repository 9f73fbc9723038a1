/** What must be true of the trips and the burden of every plan. A law lists what breaks it. */
import type { Law } from './slot-laws.js';

const merged = 'ct-chest-abdomen-pelvis';
const halves = ['ct-chest', 'ct-abdomen-pelvis'];

/** Effective dose by exam in tenths of a millisievert: low, typical, high; restated from the published figures. */
const doseInTenths: Record<string, [number, number, number]> = {
  'ct-chest': [70, 70, 70],
  'ct-chest-low-dose': [15, 15, 15],
  'chest-x-ray': [1, 1, 1],
  'ct-abdomen-pelvis': [100, 100, 100],
  [merged]: [100, 130, 170],
};

export const tripLaws = {
  'trips hold every slot exactly once, on the day of its target': ({ assessments, trips }) => {
    const onTrips = trips.flatMap(({ date, keys }) => keys.map((key) => `${date} ${key}`));
    const slots = assessments.map(({ target, key }) => `${target} ${key}`);
    return onTrips.join() === slots.join() ? [] : ['the keys differ'];
  },

  'there is one trip a day, in the order of days': ({ trips }) =>
    trips.slice(1).flatMap(({ date }, index) => ((trips[index]?.date ?? '') < date ? [] : [date])),

  'CT of the chest and CT of abdomen/pelvis on one day are one CT, and only then': ({ assessments, trips }) => {
    const examOf = new Map<string, string>(assessments.map(({ key, exam }) => [key, exam]));
    return trips.flatMap(({ date, keys, exams }) => {
      const parts = new Set(keys.map((key) => examOf.get(key)));
      if (halves.every((half) => parts.has(half))) {
        for (const half of halves) parts.delete(half);
        parts.add(merged);
      }
      return [...exams].sort().join() === [...parts].sort().join() ? [] : [date];
    });
  },

  'a merged CT is on record in both its parts, and nowhere else': ({ assessments, trips }) => {
    const whole = new Set(trips.filter(({ exams }) => exams.includes(merged)).flatMap(({ keys }) => keys));
    return assessments.flatMap(({ key, exam, adjustments }) => {
      const recorded = adjustments.filter(({ reason }) => reason === 'merged-exam');
      const expected = whole.has(key) && halves.includes(exam) ? [`${exam} ${merged}`] : [];
      return recorded.map(({ from, to }) => `${from} ${to}`).join() === expected.join() ? [] : [key];
    });
  },

  'the burden is what counting the trips gives': ({ trips, burden }) => {
    let visits = 0;
    let scans = 0;
    const tenths = [0, 0, 0];
    for (const exam of trips.flatMap(({ exams }) => exams)) {
      if (exam === 'clinical-examination') visits += 1;
      else scans += 1;
      const dose = doseInTenths[exam] ?? [0, 0, 0];
      for (const index of [0, 1, 2]) tenths[index] = (tenths[index] ?? 0) + (dose[index] ?? 0);
    }
    const { low, typical, high } = burden.doseMilliSievert;
    const counted = [visits, scans, ...tenths.map((tenth) => tenth / 10)].join();
    const printed = [burden.visits, burden.scans, low, typical, high].join();
    return counted === printed ? [] : [`${printed} for ${counted}`];
  },

  'a person for whom MRI is not safe is given none': ({ case: { constraints }, trips }) =>
    constraints.mriUnsafe ? trips.flatMap(({ exams }) => exams.filter((exam) => exam.startsWith('mri-'))) : [],

  'a person with contrast allergy is given no CT of the abdomen': ({ case: { constraints }, trips }) =>
    constraints.contrastAllergy
      ? trips.flatMap(({ exams }) => exams.filter((exam) => exam.includes('abdomen') && exam.startsWith('ct-')))
      : [],
} satisfies Record<string, Law>;
