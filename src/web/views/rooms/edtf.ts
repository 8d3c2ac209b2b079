/** When something is, as a person fills it in. */
export interface Chosen {
  /** `2026-11-12` */
  readonly day: string;
  /** `15:00`, UTC; empty: some time that day. */
  readonly time: string;
  /** The last day; empty: one day only. */
  readonly lastDay: string;
  /** Only about then. */
  readonly about: boolean;
}

/** The choice as a date in EDTF (ISO 8601-2), such as `2026-11-12T15:00Z` or `2026-11-12~/2026-11-14~`. */
export function edtfOf({ day, time, lastDay, about }: Chosen): string {
  const mark = about ? '~' : '';
  if (lastDay !== '' && lastDay !== day) return `${day}${mark}/${lastDay}${mark}`;
  return `${day}${time === '' ? '' : `T${time}Z`}${mark}`;
}

/** A date in EDTF back as a choice, to be filled in further; what a form cannot show is left empty. */
export function chosenOf(edtf: string): Chosen {
  const [from = '', to = ''] = edtf.split('/');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(from)?.[0] ?? '';
  const time = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z/.exec(from)?.[1] ?? '';
  const lastDay = /^\d{4}-\d{2}-\d{2}/.exec(to)?.[0] ?? '';
  return { day, time, lastDay, about: edtf.includes('~') };
}
