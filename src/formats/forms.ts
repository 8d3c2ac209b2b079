/**
 * The one list of forms. Commands offer what stands here and nothing else; whoever adds a form adds
 * it here, and the compiler asks for the writers of all that it holds (`text-forms.ts`).
 */
export const FORMS = {
  md: { name: 'Markdown', isRead: true, holds: ['text', 'brackets', 'redline', 'columns'] },
  txt: { name: 'plain text', isRead: true, holds: ['text', 'brackets', 'redline'] },
  html: { name: 'a page (HTML)', isRead: false, holds: ['text', 'brackets', 'redline', 'columns'] },
  docx: {
    name: 'Word',
    file: 'A Word file',
    isRead: true,
    holds: ['text', 'brackets', 'redline', 'columns'],
  },
  odt: {
    name: 'OpenDocument (LibreOffice)',
    file: 'An OpenDocument file',
    isRead: true,
    holds: ['text', 'brackets', 'redline', 'columns'],
  },
  pdf: {
    name: 'PDF, tagged',
    file: 'A PDF',
    isRead: false,
    holds: ['text', 'brackets', 'redline', 'columns'],
  },
  fodt: { name: 'OpenDocument in one part', isRead: true, holds: [] },
  xml: { name: 'Akoma Ntoso 3.0', isRead: true, holds: ['text', 'brackets', 'redline'] },
  akn: { name: 'Akoma Ntoso 3.0', isRead: true, holds: ['text', 'brackets', 'redline'] },
  csv: { name: 'a spreadsheet (CSV)', isRead: false, holds: ['columns'] },
  json: { name: 'data (JSON)', isRead: false, holds: ['text', 'brackets', 'redline', 'columns'] },
} as const satisfies Readonly<Record<string, FormFacts>>;

/** What can be written: a text without brackets, one with them, what changed, all side by side. */
export const HELD = ['text', 'brackets', 'redline', 'columns'] as const;
export type Held = (typeof HELD)[number];

export interface FormFacts {
  readonly name: string;
  /** What a file in it is called, where it is nothing that can be printed. */
  readonly file?: string;
  /** Whether a text can be read from it. */
  readonly isRead: boolean;
  readonly holds: readonly Held[];
}

export type Form = keyof typeof FORMS;

/** The forms that hold some kind of thing. */
export type FormOf<Kind extends Held> = {
  [One in Form]: Kind extends (typeof FORMS)[One]['holds'][number] ? One : never;
}[Form];

/** The same, in the order of the list. */
export const formsOf = <Kind extends Held>(kind: Kind): readonly FormOf<Kind>[] =>
  (Object.keys(FORMS) as Form[]).filter((form): form is FormOf<Kind> =>
    FORMS[form].holds.some((held) => held === kind),
  );
