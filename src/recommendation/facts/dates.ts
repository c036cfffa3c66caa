const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-11-23" as "November 2026"; a year alone as it is. */
export function dateInWords(date: string): string {
  const [year = '', month] = date.split('-');
  return [MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}
