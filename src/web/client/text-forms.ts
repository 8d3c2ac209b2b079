import { useEffect, useState } from 'react';
import { zTextForms, type TextForms } from '../../wire/taking.ts';
import { ask } from './api.ts';

let asked: Promise<TextForms> | undefined;

/** The forms in which the host reads and writes texts; nothing until it has told them. Asked once. */
export function useTextForms(): TextForms | undefined {
  const [forms, setForms] = useState<TextForms>();
  useEffect(() => {
    asked ??= ask('/api/texts/forms', zTextForms);
    asked.then(setForms, () => (asked = undefined));
  }, []);
  return forms;
}

/** What a file picker is to offer: all files, until the host has told what it reads. */
export const acceptedBy = (forms: TextForms | undefined): string | undefined =>
  forms?.read.map((ending) => `.${ending}`).join(',');

/** Whether a file ends in what the host does not read; not known: no. */
export const isOfOtherKind = ({ name }: File, accepted: string | undefined): boolean =>
  accepted !== undefined &&
  !accepted.split(',').some((ending) => name.toLowerCase().endsWith(ending));
