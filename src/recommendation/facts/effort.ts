import { figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { counted, daysOf, inWords } from './figure-lines.ts';

/**
 * What it takes besides money, as far as that is known: "a class of 16 hours, about 2 days", "no class needed; 70–200 hours of
 * study, by one estimate". Plain text without a full stop; empty where nothing is known.
 */
export function effortInWords(certification: Certification): string {
  return [classInWords(certification), trainingInWords(certification), studyInWords(certification)]
    .filter(Boolean)
    .join('; ');
}

function classInWords(certification: Certification): string {
  const required = yesNoOf(certification, 'classRequired');
  if (required === 'unknown') return '';
  if (!required) return 'no class needed';
  const hours = figureOf(certification, 'classHours');
  return typeof hours === 'string'
    ? 'a class'
    : `a class of ${counted(hours.value, 'hour')}${daysOf(hours.value)}`;
}

/** Asked for wherever it was taken, and so besides any class of the issuer's own. */
function trainingInWords(certification: Certification): string {
  const hours = figureOf(certification, 'trainingHours');
  return typeof hours === 'string' ? '' : `${counted(hours.value, 'hour')} of training`;
}

function studyInWords(certification: Certification): string {
  const hours = figureOf(certification, 'studyHours');
  return typeof hours === 'string' ? '' : `${inWords('studyHours', hours.value)} of study, by one estimate`;
}
