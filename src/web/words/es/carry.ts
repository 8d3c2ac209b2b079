import type { CarryWords } from '../en/carry.ts';

const placeOf = ({ point, title }: { readonly point: string; readonly title: string }): string =>
  [point, title && `“${title}”`].filter(Boolean).join(', ');

const at = (where: { readonly point: string; readonly title: string }): string =>
  placeOf(where) && ` (${placeOf(where)})`;

export const carry: CarryWords = {
  open: 'Trasladar a otra sala',
  openWhat: (whose) => `Trasladar a otra sala: ${whose}`,
  title: 'Trasladar a otra sala',
  intro:
    'Usted traslada esto a otra sala en su propio nombre. Nada en la inscripción permite remontarse a esta sala, a este acto o a su autor, salvo lo que usted exponga aquí.',
  to: 'A qué sala',
  how: 'Qué se traslada',
  asItStands: 'esta redacción tal cual, salvo lo que se omita',
  inMyWords: 'palabras propias',
  asItIs: 'La redacción tal como figura aquí',
  leaveOutHint:
    'Seleccione palabras (con el teclado: Mayús y las flechas) y omítalas. Un mismo signo las sustituye, sea cual sea su extensión.',
  leaveOut: 'Omitir lo seleccionado',
  putBack: 'Restablecer todo',
  words: 'Lo que leerá la otra sala',
  note: 'Unas palabras suyas (opcional)',
  whose: 'De quién son las palabras',
  nobody: 'sin indicar',
  named: (what) => `Indicar de qué se trata: ${what}`,
  nowhere: 'No tiene acceso a ninguna otra sala a la que pueda trasladarse esto.',
  previewTitle: (room) => `Exactamente esto figurará en la sala ${room}`,
  previewNobody: 'Nadie más que usted lo leerá allí.',
  previewFor: (names) => `Lo leerán: ${names}.`,
  go: (room) => `Trasladar a la sala ${room}`,
  leftOut: 'palabras omitidas',
  what: (a) => {
    switch (a.is) {
      case 'wording':
        return a.gone ? `una petición de supresión${at(a)}` : `una redacción${at(a)}`;
      case 'position':
        return `una posición${at(a)}: ${a.position}`;
      case 'remark':
        return 'algo que se dijo';
      case 'statement':
        return 'una declaración pública';
      case 'outcome':
        return a.title ? `el resultado de “${a.title}”` : 'el resultado de una sesión';
      case 'pledge':
        return 'una promesa de contribución';
    }
  },
};
