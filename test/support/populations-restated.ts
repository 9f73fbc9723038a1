/** Whom each protocol covers, once more, straight from the guidelines and not from the data files. */
import type { GridPoint } from './case-grid.js';
import { restatedTier } from './tier-restated.js';

export interface RestatedCoverage {
  /** The population, or null where the protocol covers nobody like this. */
  population: (point: GridPoint) => string | null;
  /** Whom it leaves out, in words: each such combination belongs to exactly one of them. */
  gaps: Record<string, (point: GridPoint) => boolean>;
}

const isLowGrade = ({ grade }: GridPoint): boolean => grade === 'G1' || grade === 'low';
/** A recurrence is never followed as low grade. */
const followedAsLow = (point: GridPoint): boolean => isLowGrade(point) && point.course === 1;
const spread = ({ metastasis, nodes }: GridPoint): boolean => metastasis === 'resected' || nodes === 'resected';
/** Nothing says that it had spread or come back. */
const confined = (point: GridPoint): boolean => !spread(point) && point.course === 1;

const at =
  (...sites: string[]) =>
  ({ primarySite }: GridPoint): boolean =>
    sites.includes(primarySite);
const limb = at('extremity', 'trunk');
const abdomen = at('retroperitoneum', 'abdomen-pelvis');
const uterus = at('uterus');
const skin = at('dermal', 'subcutaneous');
const not =
  (holds: (point: GridPoint) => boolean) =>
  (point: GridPoint): boolean =>
    !holds(point);

const everybody = (population: RestatedCoverage['population']): RestatedCoverage => ({ population, gaps: {} });

const byGrade = (low: string, high: string) => (point: GridPoint) => (followedAsLow(point) ? low : high);

const nordic: RestatedCoverage = {
  population: (point) => (limb(point) ? byGrade('low', 'high')(point) : null),
  gaps: { 'other sites than limb and trunk': not(limb) },
};

const anyUterus: RestatedCoverage = {
  population: (point) => (uterus(point) ? 'uterine' : null),
  gaps: { 'other sites than the uterus': not(uterus) },
};

export const restatedCoverage: Record<string, RestatedCoverage> = {
  general: everybody(restatedTier),
  'esmo-2021': everybody(byGrade('g1', 'g2-3')),
  'bsg-2016': everybody(byGrade('g1', 'g2-3')),
  'ccs-ca': everybody(() => 'any'),
  's3-de-2022': {
    population: (point) => {
      if (limb(point)) return byGrade('limb-g1', 'limb-g2-3')(point);
      return abdomen(point) && !followedAsLow(point) ? 'abdomen-g2-3' : null;
    },
    gaps: {
      'retroperitoneum or abdomen, low grade: no number was seen': (point) => abdomen(point) && followedAsLow(point),
      'other sites': (point) => !limb(point) && !abdomen(point),
    },
  },
  's1-de-2023-cutaneous': {
    population: (point) => (skin(point) && confined(point) ? point.primarySite : null),
    gaps: {
      'other sites than the skin': not(skin),
      'a skin tumour that had spread or came back': (point) => skin(point) && !confined(point),
    },
  },
  'hdir-no': nordic,
  'rcc-se-2017': nordic,
  'oncolex-oslo-abdomen': {
    population: (point) => (abdomen(point) ? 'any-grade' : null),
    gaps: { 'other sites than abdomen, pelvis and retroperitoneum': not(abdomen) },
  },
  'nccn-sts': {
    population: (point) => {
      if (!limb(point)) return null;
      if (spread(point)) return 'stage-4';
      const stageOne = followedAsLow(point) && point.sizeCm !== 'unknown' && point.metastasis === 'none';
      return stageOne ? 'stage-1' : 'stage-2-3';
    },
    gaps: { 'other sites than limb and trunk': not(limb) },
  },
  'nccn-uterine': anyUterus,
  'ago-at-uterine': anyUterus,
  'sarc005-uterine': {
    population: (point) => (uterus(point) && confined(point) && !isLowGrade(point) ? 'uterus-limited' : null),
    gaps: {
      'other sites than the uterus': not(uterus),
      'uterus, low grade': (point) => uterus(point) && isLowGrade(point),
      'uterus, not low grade, that had spread or came back': (point) =>
        uterus(point) && !isLowGrade(point) && !confined(point),
    },
  },
};
